using Digest.Text;

namespace Digest.Linking;

/// <summary>How a two-character Chinese name sits among the words around it.</summary>
internal enum HanFit
{
    /// <summary>No common word reaches across its edges.</summary>
    Clear,

    /// <summary>A word does, and reading the name is still the more likely division (<c>2024年|华为</c>, not 年华).</summary>
    Likely,

    /// <summary>The words around it are the better reading: it needs a clear mention elsewhere in the text.</summary>
    Doubtful,

    /// <summary>Words reach across both edges (<c>完美|团队</c>): it is no name.</summary>
    Broken,
}

/// <summary>
/// Whether a Chinese name of two characters agrees with the word breaks, from the words that could reach across its edges.
/// </summary>
internal static class HanBreaks
{
    // What a name costs in a division, as much as a fairly common word.
    private const int NameCost = 80;
    private const string Numerals = "一二三四五六七八九十百千万几数两半多0123456789";

    /// <summary>What stands behind a noun, and can begin no clause: 上 in 手机上.</summary>
    private const string Postpositions = "上下中里前后内外间";

    /// <summary>Characters that are words by themselves before a name, besides particles: 请, 比, 投.</summary>
    private const string Free =
        "请找问去比跟同替买看连靠拿挖学像助帮随因除若如经达至自虽却则仍又还都只更最已正曾会能可要想喊骂赞批超胜赢输投砸押收购选聘获受遭见听读写做"
        + "教带领引推盯追赶告诉查封罚派邀该此各每某原新老大小称指令促劝斥逼属即非有无没像离入";

    /// <summary>How the name between two offsets fits.</summary>
    public static HanFit Of(ReadOnlySpan<char> folded, int start, int end)
    {
        char first = folded[start], second = folded[end - 1];
        char before = WordEdges.Before(folded, start);
        var at = WordEdges.SkipMarks(folded, end);
        var after = at < folded.Length ? folded[at] : '\n';
        // 一百度, 四千问: a number.
        if (first is '百' or '千' or '万' && Numerals.Contains(before, StringComparison.Ordinal))
            return HanFit.Doubtful;
        int left = 0, right = 0;
        if (Characters.IsHan(before))
            left = HanWords.CostOf(before, first);
        if (Characters.IsHan(after))
            right = HanWords.CostOf(second, after);
        if (left > 0 && right > 0)
            return HanFit.Broken;
        if (left > 0 && IsStranded(folded, start))
            return HanFit.Doubtful;
        if (left > 0)
            return left + HanWords.CostOf(second) < HanWords.CostOf(before) + NameCost ? HanFit.Doubtful : HanFit.Likely;
        if (right > 0)
            return HanWords.CostOf(first) + right < NameCost + HanWords.CostOf(after) ? HanFit.Doubtful : HanFit.Likely;
        return HanFit.Clear;
    }

    /// <summary>
    /// Whether the character before a name, which would make a word with its first, is left alone by it and is no word: 喜 in 喜讯飞遍.
    /// </summary>
    private static bool IsStranded(ReadOnlySpan<char> folded, int start)
    {
        var at = start - 1;
        while (folded[at] == MarkedText.Transparent)
            at--;
        char alone = folded[at], before = WordEdges.Before(folded, at);
        if (Postpositions.Contains(alone, StringComparison.Ordinal))
            return Characters.IsHan(before) ? HanWords.IsParticle(before) : !WordEdges.IsWordUnit(before);
        if (HanWords.IsParticle(alone) || Free.Contains(alone, StringComparison.Ordinal))
            return false;
        return !Characters.IsHan(before) || HanWords.CostOf(before, alone) == 0;
    }
}
