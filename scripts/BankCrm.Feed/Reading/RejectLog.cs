using System;
using System.Collections.Generic;
using System.IO;
using System.Text;
using BankCrm.Feed.Staging;
using CsvHelper;

namespace BankCrm.Feed.Reading;

/// <summary>The rows that could not be used, counted by window and written to a CSV file for the people who repair the extract.</summary>
internal sealed class RejectLog : IDisposable
{
    private readonly string? path;
    private readonly Dictionary<int, long> byWindow = [];
    private readonly Dictionary<int, long> byFile = [];
    private readonly HashSet<int> rulesWithoutWindow = [];
    private CsvWriter? writer;

    /// <param name="path">The file, which is replaced, or null for none.</param>
    internal RejectLog(string? path)
    {
        this.path = path;
        if (path is not null)
        {
            try
            {
                Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
                File.Delete(path);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                throw new FeedException($"The file for rejected rows, {path}, cannot be replaced: {exception.Message}", exception);
            }
        }
    }

    /// <summary>How many rows were rejected.</summary>
    internal long Count { get; private set; }

    /// <summary>How many rows of the window with that key were rejected.</summary>
    internal long CountOf(int window) => byWindow.GetValueOrDefault(window);

    /// <summary>How many rows of the file with that number were rejected.</summary>
    internal long CountOfFile(int file) => byFile.GetValueOrDefault(file);

    /// <summary>Whether the file rule rejected a row before its window was known.</summary>
    internal bool HasRowsWithoutWindow(int rule) => rulesWithoutWindow.Contains(rule);

    /// <summary>Notes a rejected row.</summary>
    /// <param name="origin">The row.</param>
    /// <param name="file">The name of its file.</param>
    /// <param name="customer">The customer number as UTF-8, empty where it is not known.</param>
    /// <param name="reason">Why, in a sentence.</param>
    /// <param name="raw">The row as it stands in the file, empty where it is a total of several rows.</param>
    internal void Add(Origin origin, string file, ReadOnlySpan<byte> customer, string reason, ReadOnlySpan<byte> raw)
    {
        Count++;
        byFile[origin.File] = CountOfFile(origin.File) + 1;
        if (path is null)
        {
            return;
        }

        writer ??= Open();
        writer.WriteField(file);
        writer.WriteField(origin.Line);
        writer.WriteField(Encoding.UTF8.GetString(customer));
        writer.WriteField(reason);
        writer.WriteField(Encoding.UTF8.GetString(raw));
        writer.EndRecord();
    }

    /// <summary>Notes which window the last rejected row belongs to.</summary>
    internal void CountIn(int window) => byWindow[window] = byWindow.GetValueOrDefault(window) + 1;

    /// <summary>Notes that the window of the last rejected row is not known.</summary>
    internal void CountWithoutWindow(int rule) => rulesWithoutWindow.Add(rule);

    public void Dispose() => writer?.Dispose();

    private CsvWriter Open()
    {
        // People open this file in a spreadsheet, so no field may start a formula.
        var opened = CsvWriter.ToFile(path!, new CsvWriterOptions { Injection = CsvInjection.Escape });
        opened.WriteHeader("file", "line", "customer", "reason", "row");
        return opened;
    }
}
