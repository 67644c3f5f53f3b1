using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Text;
using BankCrm.Domain.Complaints.Triage.Training;
using BankCrm.Tool.Commands;
using CsvHelper;

namespace BankCrm.Tool.Triage;

/// <summary>Texts of complaints with the category that people filed them under, from a CSV file, packed with gzip or not.</summary>
internal sealed class LabelledTextFile
{
    /// <summary>No honest record is longer, in bytes; a longer one is a quote that was never closed.</summary>
    private const int LongestRecord = 1024 * 1024;

    private const string Packed = ".gz";

    private readonly string path;
    private readonly string textColumn;
    private readonly string labelColumn;

    /// <summary>Names a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="textColumn">The column of the text.</param>
    /// <param name="labelColumn">The column of the label.</param>
    public LabelledTextFile(string path, string textColumn, string labelColumn)
    {
        this.path = path;
        this.textColumn = textColumn;
        this.labelColumn = labelColumn;
    }

    /// <summary>Reads the texts; records without a text are passed over.</summary>
    /// <param name="categories">The category of each label.</param>
    /// <exception cref="ToolException">The file cannot be read, lacks a column, or holds a label without a category.</exception>
    public IReadOnlyList<LabelledText> Read(IReadOnlyDictionary<string, string> categories)
    {
        if (!File.Exists(path))
        {
            throw new ToolException($"There is no file {path}.");
        }

        try
        {
            using Stream file = Open();
            string? malformed = null;
            var options = new CsvReaderOptions { HasHeader = true, MaxRecordSize = LongestRecord, TrackLineNumbers = true, OnMalformedRecord = record => malformed = record.Reason.ToString() };
            using CsvReader csv = CsvReader.Create(file, options, leaveOpen: true);
            csv.ReadHeader();
            List<string> headers = [.. csv.Headers];
            int text = Column(headers, textColumn);
            int label = Column(headers, labelColumn);
            var texts = new List<LabelledText>();
            while (csv.Read())
            {
                if (malformed is not null || csv.FieldCount != headers.Count)
                {
                    throw new ToolException(string.Create(CultureInfo.InvariantCulture, $"{path}, line {csv.LineNumber}: the record is not well-formed CSV."));
                }

                string content = Encoding.UTF8.GetString(csv.GetSpan(text));
                string filedUnder = Encoding.UTF8.GetString(csv.GetSpan(label)).Trim();
                if (string.IsNullOrWhiteSpace(content))
                {
                    continue;
                }

                texts.Add(categories.TryGetValue(filedUnder, out string? category)
                    ? new LabelledText(content, category)
                    : throw new ToolException(string.Create(CultureInfo.InvariantCulture, $"{path}, line {csv.LineNumber}: the label '{filedUnder}' has no category in the file of labels.")));
            }

            return texts;
        }
        catch (Exception problem) when (problem is InvalidDataException or CsvFormatException)
        {
            throw new ToolException($"{path} cannot be read to its end: {problem.Message}");
        }
    }

    private Stream Open()
    {
        FileStream file = File.OpenRead(path);
        return path.EndsWith(Packed, StringComparison.OrdinalIgnoreCase) ? new GZipStream(file, CompressionMode.Decompress) : file;
    }

    private int Column(List<string> headers, string name)
    {
        int place = headers.FindIndex(header => string.Equals(header.Trim(), name, StringComparison.OrdinalIgnoreCase));
        return place >= 0 ? place : throw new ToolException($"{path} has no column '{name}'; its columns are {string.Join(", ", headers.Where(header => header.Length > 0))}.");
    }
}
