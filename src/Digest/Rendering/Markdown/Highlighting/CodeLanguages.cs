using System.Collections.Frozen;

namespace Digest.Rendering.Markdown.Highlighting;

/// <summary>The languages that code is coloured in: a table. Code in any other is shown plain.</summary>
internal static class CodeLanguages
{
    private static readonly StringForm Double = new("\"", "\"");
    private static readonly StringForm Single = new("'", "'");
    private static readonly StringForm Raw = new("`", "`", Lines: true);
    private static readonly (string, string) Stars = ("/*", "*/");

    /// <summary>All of them.</summary>
    public static IReadOnlyList<CodeLanguage> All { get; } =
    [
        new()
        {
            Names = ["csharp", "cs", "c#"],
            Keywords = Words(
                "abstract as async await base bool break byte case catch char checked class const continue decimal default delegate do "
                + "double else enum event explicit extern false file finally fixed float for foreach get global goto if implicit in init "
                + "int interface internal is let lock long namespace new not null object operator or out override params partial private "
                + "protected public readonly record ref required return sbyte sealed set short sizeof stackalloc static string struct "
                + "switch this throw true try typeof uint ulong unchecked unsafe ushort using value var virtual void volatile when where "
                + "while with yield"),
            LineComments = ["//"], BlockComment = Stars,
            Strings = [new("\"\"\"", "\"\"\"", Lines: true, Escapes: false), new("@\"", "\"", Lines: true, Escapes: false), Double, Single],
        },
        new()
        {
            Names = ["javascript", "js", "jsx", "mjs", "node", "typescript", "ts", "tsx"],
            Keywords = Words(
                "abstract any as async await boolean break case catch class const continue debugger declare default delete do else enum "
                + "export extends false finally for from function get if implements import in infer instanceof interface is keyof let "
                + "namespace never new null number of package private protected public readonly return satisfies set static string super "
                + "switch symbol this throw true try type typeof undefined unique unknown var void while with yield"),
            LineComments = ["//"], BlockComment = Stars, Strings = [Double, Single, Raw], WordCharacters = "$",
        },
        new()
        {
            Names = ["json", "jsonc", "json5", "jsonl"], Kind = CodeKind.Keys, Keywords = Words("true false null"),
            LineComments = ["//"], BlockComment = Stars, Strings = [Double],
        },
        new()
        {
            Names = ["python", "py", "python3"],
            Keywords = Words(
                "False None True and as assert async await break case class continue def del elif else except finally for from global if "
                + "import in is lambda match nonlocal not or pass raise return self try type while with yield"),
            LineComments = ["#"],
            Strings = [new("\"\"\"", "\"\"\"", Lines: true), new("'''", "'''", Lines: true), Double, Single],
        },
        new()
        {
            Names = ["bash", "sh", "shell", "zsh", "console"],
            Keywords = Words(
                "alias case cd coproc declare do done echo elif else esac eval exec exit export fi for function if in local read readonly "
                + "return select set shift source test then time trap unset until while"),
            LineComments = ["#"], CommentAfterSpace = true,
            Strings = [new("\"", "\"", Lines: true), new("'", "'", Lines: true, Escapes: false)], WordCharacters = "-",
        },
        new()
        {
            Names = ["yaml", "yml"], Kind = CodeKind.Keys, Keywords = Words("true false null yes no on off"),
            LineComments = ["#"], CommentAfterSpace = true, Strings = [Double, new("'", "'", Escapes: false)], WordCharacters = "-",
        },
        new()
        {
            Names = ["toml", "ini"], Kind = CodeKind.Keys, Keywords = Words("true false inf nan"),
            LineComments = ["#", ";"], CommentAfterSpace = true,
            Strings = [new("\"\"\"", "\"\"\"", Lines: true), new("'''", "'''", Lines: true, Escapes: false), Double,
                new("'", "'", Escapes: false)], WordCharacters = "-",
        },
        new() { Names = ["html", "xml", "svg", "xhtml", "vue"], Kind = CodeKind.Tags },
        new()
        {
            Names = ["css", "scss", "less"], Kind = CodeKind.Keys,
                Keywords = Words("important media import supports keyframes layer container from to and not only"),
            BlockComment = Stars, Strings = [Double, Single], WordCharacters = "-",
        },
        new()
        {
            Names = ["sql", "postgresql", "mysql", "sqlite"],
            Keywords = Words(
                "add all alter and as asc begin between by case cast check column commit constraint create cross database default delete "
                + "desc distinct drop else end exists foreign from full group having if in index inner insert integer intersect into is "
                + "join key left like limit not null on or order outer over partition primary references returning right rollback select "
                + "set table text then transaction trigger union unique update using values view when where with"),
            LineComments = ["--"], BlockComment = Stars,
            Strings = [new("'", "'", Lines: true, Escapes: false), new("\"", "\"", Escapes: false)],
        },
        new()
        {
            Names = ["go", "golang"],
            Keywords = Words(
                "any bool break byte case chan const continue default defer else error fallthrough false float32 float64 for func go goto "
                + "if import int int32 int64 interface iota map nil package range return rune select string struct switch true type uint "
                + "var"),
            LineComments = ["//"], BlockComment = Stars, Strings = [Double, Single, new("`", "`", Lines: true, Escapes: false)],
        },
        new()
        {
            Names = ["rust", "rs"],
            Keywords = Words(
                "Self as async await bool box break char const continue crate dyn else enum extern f32 f64 false fn for i32 i64 i8 if "
                + "impl in let loop match mod move mut pub ref return self static str struct super trait true type u32 u64 u8 unsafe use "
                + "usize where while yield"),
            LineComments = ["//"], BlockComment = Stars, Strings = [new("\"", "\"", Lines: true)],
        },
        new()
        {
            Names = ["java", "kotlin", "kt", "scala", "swift"],
            Keywords = Words(
                "abstract as assert boolean break byte case catch char class const continue data default do double else enum extends "
                + "false final finally float for fun func guard if implements import in instanceof int interface internal is let long "
                + "native new null object open override package private protected public record return sealed short static super switch "
                + "synchronized this throw throws true try val var void volatile when where while yield"),
            LineComments = ["//"], BlockComment = Stars, Strings = [new("\"\"\"", "\"\"\"", Lines: true), Double, Single],
        },
        new()
        {
            Names = ["c", "cpp", "c++", "h", "hpp", "cc", "cuda", "objc"],
            Keywords = Words(
                "alignas auto bool break case catch char class concept const constexpr continue default define delete do double else "
                + "endif enum explicit export extern false final float for friend goto if ifdef ifndef include inline int long mutable "
                + "namespace new noexcept nullptr operator override pragma private protected public register requires return short signed "
                + "sizeof static static_cast struct switch template this throw true try typedef typename union unsigned using virtual "
                + "void volatile while"),
            LineComments = ["//"], BlockComment = Stars, Strings = [Double, Single],
        },
        new() { Names = ["diff", "patch"], Kind = CodeKind.Lines },
        new() { Names = ["markdown", "md"], Kind = CodeKind.Markdown },
    ];

    private static readonly FrozenDictionary<string, CodeLanguage> ByName =
        All.SelectMany(l => l.Names, (l, name) => KeyValuePair.Create(name, l)).ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The language with a name, or null.</summary>
    public static CodeLanguage? Find(string name) => ByName.GetValueOrDefault(name);

    private static FrozenSet<string> Words(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
