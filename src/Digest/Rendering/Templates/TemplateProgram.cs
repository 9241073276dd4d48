using System.Collections.Concurrent;
using System.Globalization;

namespace Digest.Rendering.Templates;

/// <summary>
/// A template made ready for one language and kind of page: everything that it includes is in its place, its texts are looked up, what
/// does not depend on the page is bytes. Immutable but for <see cref="IsAbandoned"/>, and shared by all workers.
/// </summary>
/// <param name="body">What it does; null for a template that cannot be compiled.</param>
/// <param name="slots">How many variables it has, the first of them the page or the card.</param>
/// <param name="escapes">Whether what it writes is escaped.</param>
internal sealed class TemplateProgram(Step? body, int slots, bool escapes)
{
    private volatile bool _abandoned = body is null;

    /// <summary>Whether what it writes is escaped.</summary>
    public bool Escapes { get; } = escapes;

    /// <summary>Whether the interpreter takes its place: for what is not compiled, or has once met values that it does not take.</summary>
    public bool IsAbandoned => _abandoned;

    /// <summary>Leaves all further pages to the interpreter.</summary>
    public void Abandon() => _abandoned = true;

    /// <summary>Writes a page or a card.</summary>
    /// <exception cref="NotCompiledException">A value that only the interpreter knows what to do with.</exception>
    public void Run(TemplateFrame frame, object subject)
    {
        frame.Slots = new object?[slots];
        frame.Slots.AsSpan().Fill(TemplateFrame.Unset);
        frame.Slots[0] = subject;
        body!.Run(frame);
    }
}

/// <summary>The programs of a theme, each compiled when first asked for.</summary>
internal sealed class TemplatePrograms(Theme theme)
{
    private readonly ConcurrentDictionary<ProgramKey, TemplateProgram> _programs = new();

    /// <summary>What was asked for and is left to the interpreter, by template, language and kind.</summary>
    public IEnumerable<string> Abandoned =>
        _programs.Where(static p => p.Value.IsAbandoned).Select(static p => $"{p.Key.Template} {p.Key.Language} {p.Key.Kind}")
        .Order(StringComparer.Ordinal);

    /// <summary>The program of a template for pages of one kind.</summary>
    public TemplateProgram OfPage(string template, string language, string kind, bool escape) =>
        _programs.GetOrAdd(new ProgramKey(template, language, kind, escape),
            static (k, t) => TemplateCompiler.Compile(t, k.Template, k.Language, k.Kind, k.Escape), theme);

    /// <summary>The program of a template for cards.</summary>
    public TemplateProgram OfCard(string template, string language) =>
        _programs.GetOrAdd(new ProgramKey(template, language, null, true),
            static (k, t) => TemplateCompiler.Compile(t, k.Template, k.Language, null, true), theme);

    private sealed record ProgramKey(string Template, string Language, string? Kind, bool Escape);
}

/// <summary>Where a program runs: its variables, what its functions see, and what it has written.</summary>
internal sealed class TemplateFrame(TemplateEngine engine, TemplateScope scope, string language, Utf8Buffer output, bool escapes)
{
    /// <summary>The value of a variable that has none.</summary>
    public static readonly object Unset = new();

    public object?[] Slots { get; set; } = [];

    public TemplateEngine Engine { get; } = engine;

    public TemplateScope Scope { get; } = scope;

    public string Language { get; } = language;

    public Utf8Buffer Output { get; } = output;

    /// <summary>Writes a text, escaped where the program escapes.</summary>
    public void Write(string text)
    {
        if (escapes)
            HtmlText.Escape(Output, text);
        else
            Output.Write(text);
    }

    /// <summary>Writes a value by its type.</summary>
    public void Write(object? value)
    {
        switch (value)
        {
            case null:
                break;
            case string text:
                Write(text);
                break;
            case Html html:
                html.WriteTo(Output);
                break;
            case int number:
                Output.Write(number);
                break;
            case double number:
                Output.Write(number.ToString(CultureInfo.InvariantCulture));
                break;
            default:
                Write(Engine.Interpreter.TextOf(value));
                break;
        }
    }
}

/// <summary>A program met what only the interpreter knows what to do with.</summary>
internal sealed class NotCompiledException : Exception;
