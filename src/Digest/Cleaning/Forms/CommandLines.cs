using Digest.Cleaning.Captures;
using Digest.Cleaning.Repair;
using Digest.Cleaning.Words;

namespace Digest.Cleaning.Forms;

/// <summary>
/// Commands of a shell that stand in a text without marks, in a post with noise too: those on end are code, <c>ollama pull reeds:20b</c>.
/// </summary>
internal static class CommandLines
{
    /// <summary>Fewest lines of a command with its flags below it, and of commands that only each other show.</summary>
    private const int Fewest = 2;

    /// <summary>Columns of the shortest line that may have been broken in the midst of a sentence.</summary>
    private const int LeastBroken = 50;

    /// <summary>The lines, commands as code.</summary>
    public static List<CaptureLine> Fence(List<CaptureLine> lines)
    {
        var made = new List<CaptureLine>(lines.Count);
        var begun = false;
        for (var i = 0; i < lines.Count; i++)
        {
            var end = lines[i].Kind == LineKind.Loose && ShellText.IsCommand(lines[i].Text)
                ? Math.Max(PastFlags(lines, i), begun ? PastCommands(lines, i) : i) : i;
            end = end == i && begun ? PastSettings(lines, i) : end;
            begun |= Phrases.EndsSentence(lines[i].Text);
            if (end == i)
            {
                made.Add(lines[i]);
                continue;
            }

            made.Add(new CaptureLine(LineKind.Verbatim,
                MarkdownText.Fenced(string.Join('\n', lines.Skip(i).Take(end - i).Select(static l => l.Text))))
            {
                Markdown = true,
                BreakBefore = true
            });
            i = end - 1;
        }

        return made;
    }

    /// <summary>The line past settings of a program below a line that announces them; the line itself where none stand there.</summary>
    private static int PastSettings(List<CaptureLine> lines, int at)
    {
        if (lines[at - 1].Text[^1] is not (':' or '：'))
            return at;
        var end = at;
        while (end < lines.Count && lines[end].Kind == LineKind.Loose && ShellText.IsSetting(lines[end].Text))
            end++;
        return end;
    }

    /// <summary>The line past a command whose flags stand on the lines below it; the line itself where none do.</summary>
    private static int PastFlags(List<CaptureLine> lines, int at)
    {
        var end = at + 1;
        while (end < lines.Count && lines[end].Kind == LineKind.Loose && !lines[end].Text.Any(Text.Characters.IsHan)
            && (ShellText.GoesOn(lines[end - 1].Text) || ShellText.IsFlag(lines[end].Text)))
            end++;
        return end - at < Fewest ? at : end;
    }

    /// <summary>The line past commands on end that are nothing else; the line itself where that is not sure.</summary>
    private static int PastCommands(List<CaptureLine> lines, int at)
    {
        var end = at;
        var sure = false;
        while (end < lines.Count && lines[end].Kind == LineKind.Loose
            && ShellText.Whole(lines[end].Text) is not ShellCommand.None and var told)
        {
            sure |= told == ShellCommand.Sure;
            end++;
        }

        var above = lines[at - 1];
        sure |= end - at >= Fewest || above.Text[^1] is ':' or '：';
        // A sentence that was broken at a width goes on above or below.
        var isBroken = !lines[at].BreakBefore && above.Kind == LineKind.Loose && !Phrases.EndsSentence(above.Text)
                && !Phrases.IsChinese(above.Text) && Phrases.Columns(above.Text) >= LeastBroken
            || end < lines.Count && !lines[end].BreakBefore && lines[end].Kind == LineKind.Loose
                && char.IsAsciiLetterLower(lines[end].Text[0]);
        return sure && !isBroken ? end : at;
    }
}
