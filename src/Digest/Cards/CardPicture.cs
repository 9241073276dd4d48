namespace Digest.Cards;

/// <summary>The shape that stands for a kind of term.</summary>
internal enum CardShape
{
    /// <summary>Companies.</summary>
    Square,

    /// <summary>People.</summary>
    Circle,

    /// <summary>Topics.</summary>
    Diamond,

    /// <summary>Models.</summary>
    Triangle,

    /// <summary>Every other kind.</summary>
    Bar,
}

/// <summary>A term on a card.</summary>
/// <param name="Shape">The shape of its kind.</param>
/// <param name="Slug">Its name in addresses: from it comes the pattern of its mark, the same on every card.</param>
/// <param name="Name">Its name in the language of the card.</param>
internal sealed record CardMark(CardShape Shape, string Slug, string Name);

/// <summary>All that is drawn on a card.</summary>
/// <param name="Title">Headline.</param>
/// <param name="Below">What stands below it, smaller: the source of an article, what a site is.</param>
/// <param name="Head">What stands above at the left: the name of the site, empty on its own card.</param>
/// <param name="Date">What stands above at the right.</param>
/// <param name="Day">The day shown on the ruler; null for none.</param>
/// <param name="Marks">Terms, the most important one first.</param>
internal sealed record CardPicture(string Title, string Below, string Head, string Date, DateOnly? Day, IReadOnlyList<CardMark> Marks);
