using AngleSharp.Dom;
using Digest.Cleaning.Captures;

namespace Digest.Cleaning.Pages;

/// <summary>Lists, and boxes that programs set for their items.</summary>
internal sealed partial class HtmlToLines
{
    /// <summary>Numbers above this are years and the like.</summary>
    private const int MostItems = 1000;

    private void List(IElement list, bool ordered)
    {
        // Programs part a list and go on with its numbers.
        var number = int.TryParse(list.GetAttribute("start"), out var start) && start is > 0 and < MostItems ? start : 1;
        var outer = _prefix;
        foreach (var item in list.Children)
        {
            if (item.LocalName != "li")
            {
                Element(item);
                continue;
            }

            // A gallery is a list of pictures, each with what it shows.
            if (outer.Length == 0 && PictureMarks.IsPictured(item))
            {
                Children(item);
                End(LineKind.Caption);
                continue;
            }

            var indent = outer.Length == 0 ? "" : new string(' ', Math.Min(outer.Length, DeepestIndent));
            var marker = ordered ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{number++}. ") : "- ";
            _prefix = indent + marker;
            Children(item);
            End(LineKind.Item);
            _prefix = outer;
        }

        _prefix = outer;
        _break = true;
    }

    private void ItemBox(IElement box, string mark)
    {
        End(LineKind.Loose);
        var outer = _prefix;
        _prefix = outer + mark;
        Children(box);
        End(LineKind.Item);
        _prefix = outer;
    }
}
