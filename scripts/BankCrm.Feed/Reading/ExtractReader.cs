using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Unicode;
using BankCrm.Feed.Mapping;
using CsvHelper;

namespace BankCrm.Feed.Reading;

/// <summary>Reads the rows of one extract file as UTF-8 bytes, without allocating per row.</summary>
internal sealed class ExtractReader : IDisposable
{
    /// <summary>No honest row is longer, in bytes; a longer one is a quote that was never closed.</summary>
    private const int LongestRow = 1024 * 1024;

    private static readonly char[] UsualDelimiters = [',', ';', '\t', '|'];

    private readonly ExtractFile file;
    private readonly ExtractFormat format;
    private readonly CsvReader csv;
    private readonly IReadOnlyList<string> columns;
    private readonly HashSet<int> used = [];
    private readonly bool isTranscoded;
    private readonly Func<bool> readRow;
    private CsvMalformedReason? malformed;

    internal ExtractReader(ExtractFile file, ExtractFormat format)
    {
        this.file = file;
        this.format = format;
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(format.Encoding) ?? Encoding.GetEncoding(format.Encoding);
        isTranscoded = encoding is not UTF8Encoding;
        var options = new CsvReaderOptions
        {
            Separator = format.Delimiter,
            Quote = format.Quote,
            HasHeader = format.Columns is null,
            Encoding = isTranscoded ? encoding : null,
            TrackLineNumbers = true,
            TrimWhitespace = true,
            MaxRecordSize = LongestRow,
            OnMalformedRecord = record => malformed = record.Reason,
        };
        try
        {
            csv = CsvReader.Create(file.Open(), options, leaveOpen: false);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new FeedException($"{file.Name} cannot be read: {exception.Message}", exception);
        }

        readRow = csv.Read;
        try
        {
            columns = format.Columns ?? ReadHeader();
        }
        catch
        {
            csv.Dispose();
            throw;
        }
    }

    /// <summary>Why the current row cannot be used, or null.</summary>
    internal string? Fault { get; private set; }

    /// <summary>Whether the current row's fields hold what was meant, though there may be too few or too many of them.</summary>
    internal bool IsLegible { get; private set; }

    /// <summary>The line that the current row starts on, counted from 1 with the header.</summary>
    internal long Line => csv.LineNumber;

    /// <summary>The current row as it stands in the file, in UTF-8.</summary>
    internal ReadOnlySpan<byte> Raw => csv.RawRecord;

    /// <summary>The columns that nobody asked for.</summary>
    internal IReadOnlyList<string> UnusedColumns => [.. columns.Where((_, index) => !used.Contains(index))];

    /// <summary>The position of a column, from 0.</summary>
    /// <exception cref="FeedException">The file has no such column, or several.</exception>
    internal int Column(string name)
    {
        var found = Columns(name, StringComparison.Ordinal);
        found = found.Count > 0 ? found : Columns(name, StringComparison.OrdinalIgnoreCase);
        if (found.Count > 0)
        {
            used.Add(found[0]);
            return found.Count == 1 ? found[0] : throw new FeedException($"{file.Name} has several columns called {name}.");
        }

        var header = string.Join(format.Delimiter, columns);
        foreach (var other in UsualDelimiters.Where(other => other != format.Delimiter && columns.Count == 1 && header.Contains(other)))
        {
            throw new FeedException(
                $"{file.Name} has no column {name}: its header \"{header}\" is one column, so the delimiter seems to be "
                + $"{Shown(other)} and not {Shown(format.Delimiter)}.");
        }

        throw new FeedException($"{file.Name} has no column {name}; its columns are {string.Join(", ", columns)}.");
    }

    /// <summary>Goes to the next row; <see cref="Fault"/> says whether it can be used.</summary>
    /// <exception cref="FeedException">The file cannot be read on.</exception>
    internal bool Read()
    {
        malformed = null;
        IsLegible = false;
        if (!Guarded(readRow))
        {
            return false;
        }

        Fault = FindFault();
        return true;
    }

    /// <summary>The row's field without blanks around it, as UTF-8; valid until the next row.</summary>
    internal ReadOnlySpan<byte> Field(int column)
    {
        var field = csv.GetSpan(column);
        return field.IsEmpty || (field[0] > ' ' && field[^1] > ' ') ? field : field[Ascii.Trim(field)];
    }

    public void Dispose() => csv.Dispose();

    private static string Shown(char delimiter) => delimiter == '\t' ? "a tab" : $"\"{delimiter}\"";

    private List<int> Columns(string name, StringComparison comparison) =>
        [.. Enumerable.Range(0, columns.Count).Where(index => string.Equals(columns[index].Trim(), name.Trim(), comparison))];

    private List<string> ReadHeader()
    {
        Guarded(() =>
        {
            csv.ReadHeader();
            return true;
        });
        List<string> header = [.. csv.Headers];
        if (header.Count == 0 || header.All(string.IsNullOrWhiteSpace))
        {
            throw new FeedException($"{file.Name} is empty; it needs at least a header.");
        }

        if (header.Any(name => name.Contains('\0', StringComparison.Ordinal)))
        {
            throw new FeedException($"{file.Name} holds NUL characters in its header; it seems to be UTF-16 or damaged, not {format.Encoding}.");
        }

        return header;
    }

    private string? FindFault()
    {
        if (malformed is { } reason)
        {
            return reason == CsvMalformedReason.UnterminatedQuote
                ? throw new FeedException(Invariant($"{file.Name}, line {Line}: a quoted field is never closed."))
                : "a quote stands where none may stand.";
        }

        var raw = Raw;
        if (raw.Contains((byte)0))
        {
            return "the row holds NUL characters.";
        }

        if (isTranscoded ? raw.IndexOf("\uFFFD"u8) >= 0 : !Utf8.IsValid(raw))
        {
            return $"the row is not valid {format.Encoding}.";
        }

        IsLegible = true;
        return csv.FieldCount != columns.Count
            ? Invariant($"the row has {csv.FieldCount} fields and not {columns.Count}.")
            : null;
    }

    private bool Guarded(Func<bool> read)
    {
        try
        {
            return read();
        }
        catch (InvalidDataException exception)
        {
            throw new FeedException($"{file.Name} is damaged or was cut short: it cannot be unpacked to its end.", exception);
        }
        catch (CsvFormatException exception)
        {
            throw new FeedException(
                Invariant($"{file.Name}, line {exception.LineNumber}: the row is longer than 1 MB; a quote is probably not closed."),
                exception);
        }
        catch (IOException exception)
        {
            throw new FeedException($"{file.Name} cannot be read to its end: {exception.Message}", exception);
        }
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
