using Digest.Search;
using Digest.Text;

namespace Digest.Tests.Search;

public class TokenizerTests
{
    [Fact]
    public void Every_case_of_the_table_holds()
    {
        foreach (var expected in TokenizerCases.All)
        {
            var folded = NameFold.Of(expected.Text);
            var pieces = Pieces(folded);
            Assert.Equal(expected.Pieces, pieces.Select(p => folded.Substring(p.Start, p.Length)));
            Assert.Equal(expected.Forms, pieces.Select(p => p.IsWide ? "" : string.Join(' ', Forms(folded.Substring(p.Start, p.Length)))));
            Assert.Equal(expected.Query, pieces.Select(p =>
                p.IsWide ? folded.Substring(p.Start, p.Length) : string.Join(' ', Tokenizer.QueryForms(folded.AsSpan(p.Start, p.Length)))));
        }
    }

    [Theory]
    [InlineData("孫正義", "孙正义")]
    [InlineData("開放權重", "开放权重")]
    public void Traditional_characters_are_folded_to_simplified_ones(string text, string expected) =>
        Assert.Equal(expected, NameFold.Of(text));

    [Fact]
    public void The_short_way_for_plain_words_gives_what_the_long_one_does()
    {
        Span<char> buffer = stackalloc char[Tokenizer.LongestWord];
        foreach (var word in (string[])["a", "is", "agents", "companies", "movie", "news", "boxes", "status", "as", "ties", "lie",
            new string('s', 40), new string('x', 41)])
        {
            if (Tokenizer.TrySimpleForm(word, buffer, out var length))
                Assert.Equal(Forms(word), [buffer[..length].ToString()]);
            else
                Assert.True(word.Length > Tokenizer.LongestWord);
        }
    }

    [Fact]
    public void What_a_query_asks_for_is_among_the_forms_of_the_same_word()
    {
        foreach (var expected in TokenizerCases.All)
        {
            for (var i = 0; i < expected.Pieces.Length; i++)
            {
                if (expected.Forms[i].Length > 0)
                    Assert.Subset(expected.Forms[i].Split(' ').ToHashSet(), expected.Query[i].Split(' ').ToHashSet());
            }
        }
    }

    [Fact]
    public void Any_text_is_cut_into_pieces_that_move_forward()
    {
        CsCheck.Gen.String.Hold(text =>
        {
            var folded = NameFold.Of(text);
            var last = 0;
            foreach (var piece in Pieces(folded))
            {
                Assert.True(piece.Start >= last && piece.Length > 0 && piece.End <= folded.Length);
                last = piece.End;
            }
        });
    }

    private static List<TextPiece> Pieces(string folded)
    {
        var pieces = new List<TextPiece>();
        for (var at = 0; Tokenizer.TryNext(folded, at, out var piece); at = piece.End)
            pieces.Add(piece);
        return pieces;
    }

    private static List<string> Forms(string word)
    {
        var forms = new List<string>();
        Tokenizer.AddForms(word, forms);
        return forms;
    }
}
