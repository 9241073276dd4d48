using System.Text;
using Digest.Files;

namespace Digest.Diagnostics;

/// <summary>Findings as bytes, so that a build with nothing to do can say again what the last one found.</summary>
internal static class DiagnosticLog
{
    private const uint Version = 0x44474C32;

    /// <summary>The findings as bytes.</summary>
    /// <param name="findings">What was found.</param>
    /// <param name="of">Hash of the content that they were found in.</param>
    public static byte[] Write(IReadOnlyList<Diagnostic> findings, string of)
    {
        using var stream = new MemoryStream();
        using (var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true))
        {
            writer.Write(Version);
            writer.Write(of);
            writer.Write7BitEncodedInt(findings.Count);
            foreach (var finding in findings)
            {
                writer.Write(finding.Code);
                writer.Write7BitEncodedInt((int)finding.Severity);
                writer.Write(finding.Message);
                Text(writer, finding.Hint);
                Text(writer, finding.Suggestion);
                Text(writer, finding.Location?.Path);
                Text(writer, finding.Location?.LineText);
                writer.Write7BitEncodedInt(finding.Location?.Start?.Line ?? 0);
                writer.Write7BitEncodedInt(finding.Location?.Start?.Column ?? 0);
                writer.Write7BitEncodedInt(finding.Location?.Length ?? 0);
                writer.Write7BitEncodedInt(finding.Location?.LineTextColumn ?? 1);
            }
        }

        return stream.ToArray();
    }

    /// <summary>
    /// Reads what <see cref="Write"/> wrote; null when it cannot be understood, or was found in other content, by a build that came to no
    /// end.
    /// </summary>
    public static IReadOnlyList<Diagnostic>? Read(ReadOnlyMemory<byte> bytes, string of)
    {
        var rules = DiagnosticCatalog.All.ToDictionary(static r => r.Code, StringComparer.Ordinal);
        try
        {
            using var reader = new BinaryReader(new MemoryStream(bytes.ToArray()), Encoding.UTF8);
            if (reader.ReadUInt32() != Version || reader.ReadString() != of)
                return null;
            var findings = new List<Diagnostic>();
            for (var count = reader.Read7BitEncodedInt(); count > 0; count--)
            {
                var (rule, severity, message, hint, suggestion) =
                    (rules[reader.ReadString()], (Severity)reader.Read7BitEncodedInt(), reader.ReadString(), Text(reader), Text(reader));
                var (path, line) = (Text(reader), Text(reader));
                var start = new LinePosition(reader.Read7BitEncodedInt(), reader.Read7BitEncodedInt());
                var (length, column) = (reader.Read7BitEncodedInt(), reader.Read7BitEncodedInt());
                var location = path is null
                    ? null : new DiagnosticLocation(path, start.Line == 0 ? null : start, length, line) { LineTextColumn = column };
                findings.Add(new Diagnostic(rule, severity, message, hint, location) { Suggestion = suggestion });
            }

            return findings;
        }
        catch (Exception e) when (e is IOException or FormatException or ArgumentException or KeyNotFoundException)
        {
            return null;
        }
    }

    private static void Text(BinaryWriter writer, string? text)
    {
        writer.Write(text is not null);
        if (text is not null)
            writer.Write(text);
    }

    private static string? Text(BinaryReader reader) => reader.ReadBoolean() ? reader.ReadString() : null;
}
