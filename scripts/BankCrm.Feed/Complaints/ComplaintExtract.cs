using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;
using System.Threading;
using BankCrm.Feed.Reading;
using BankCrm.Feed.Staging;

namespace BankCrm.Feed.Complaints;

/// <summary>The complaints of a folder of extracts, in the order of the files and their rows. Rows that cannot be used go to the rejects.</summary>
public sealed class ComplaintExtract
{
    private const int LongestNumber = 40;
    private const int LongestTitle = 200;
    private const int LongestText = 10_000;
    private const int LongestName = 50;
    private const int LongestHolding = 50;

    private readonly ComplaintMapping mapping;
    private readonly string folder;
    private readonly HashSet<string> numbers = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>An extract.</summary>
    /// <param name="mapping">How its files are read.</param>
    /// <param name="folder">Where they are.</param>
    public ComplaintExtract(ComplaintMapping mapping, string folder)
    {
        ArgumentNullException.ThrowIfNull(mapping);
        ArgumentNullException.ThrowIfNull(folder);
        this.mapping = mapping;
        this.folder = folder;
    }

    /// <summary>How many rows were read.</summary>
    public long Read { get; private set; }

    /// <summary>How many rows could not be used.</summary>
    public long Rejected { get; private set; }

    /// <summary>Reads every file. Complaints are held in memory: a bank has thousands a year, not millions.</summary>
    /// <param name="rejectedPath">The file for rejected rows, which is replaced; null for none.</param>
    /// <param name="cancellation">Stops between rows.</param>
    /// <exception cref="FeedException">A file is missing or cannot be used as a whole.</exception>
    public IReadOnlyList<ExtractedComplaint> Load(string? rejectedPath, CancellationToken cancellation)
    {
        var complaints = new List<ExtractedComplaint>();
        using var rejects = new RejectLog(rejectedPath);
        var number = 0;
        foreach (var rule in mapping.Files)
        {
            foreach (var file in ExtractFile.Find(folder, rule.Source))
            {
                ReadFile(rule, file, number++, complaints, rejects, cancellation);
            }
        }

        Rejected = rejects.Count;
        return complaints;
    }

    private void ReadFile(ComplaintRule rule, ExtractFile file, int index, List<ExtractedComplaint> complaints, RejectLog rejects, CancellationToken cancellation)
    {
        using var reader = new ExtractReader(file, rule.Source.Format);
        var where = new RowFilter(rule.Source.Where, reader);
        var columns = new BoundComplaint(rule, reader);
        var (rows, _) = new RowLoop(file, rule.Source, reader, progress: null, cancellation).Run(
            () => where.Matches(reader),
            () => Take(columns.Read(out var complaint), complaint, complaints),
            reason => rejects.Add(new Origin(index, reader.Line), file.Name, default, reason, reader.Raw));
        Read += rows;
    }

    private string? Take(string? fault, ExtractedComplaint? complaint, List<ExtractedComplaint> complaints)
    {
        if (fault is not null)
        {
            return fault;
        }

        if (!numbers.Add(complaint!.Number))
        {
            return $"the complaint number {complaint.Number} stands in an earlier row too.";
        }

        complaints.Add(complaint);
        return null;
    }

    /// <summary>A rule bound to the columns of one file.</summary>
    private sealed class BoundComplaint(ComplaintRule rule, ExtractReader reader)
    {
        private readonly BoundText number = new(rule.Number, "number", LongestNumber, reader);
        private readonly BoundText customer = new(rule.CustomerNumber, "customer.number", LongestNumber, reader);
        private readonly BoundText? name = rule.CustomerName is { } template ? new(template, "customer.name", LongestName, reader) : null;
        private readonly DateReader received = new(rule.Received, reader);
        private readonly BoundText title = new(rule.Title, "title", LongestTitle, reader);
        private readonly BoundText? summary = rule.Summary is { } template ? new(template, "summary", LongestText, reader) : null;
        private readonly BoundText? holding = rule.Holding is { } template ? new(template, "holding", LongestHolding, reader) : null;
        private readonly BoundCode? category = rule.Category is { } codes ? new(codes, reader) : null;
        private readonly BoundCode? found = rule.FoundCategory is { } codes ? new(codes, reader) : null;
        private readonly BoundCode? cause = rule.Cause is { } codes ? new(codes, reader) : null;

        internal string? Read(out ExtractedComplaint? complaint)
        {
            complaint = null;
            string? categoryCode = null;
            string? foundCode = null;
            string? causeCode = null;
            var fault = Demanded(number, "number") ?? Demanded(customer, "customer.number") ?? Demanded(title, "title")
                ?? name?.Read(reader) ?? summary?.Read(reader) ?? holding?.Read(reader)
                ?? category?.Read(reader, out categoryCode) ?? found?.Read(reader, out foundCode) ?? cause?.Read(reader, out causeCode);
            if (fault is not null)
            {
                return fault;
            }

            fault = received.Read(reader, out var day);
            if (fault is not null || day is null)
            {
                return fault ?? $"{received.Name} is empty.";
            }

            complaint = new ExtractedComplaint
            {
                Number = Text(number),
                CustomerNumber = Text(customer),
                CustomerName = TextOrNull(name),
                ReceivedOn = day.Value.ToDateTime(rule.ReceivedAt, DateTimeKind.Utc),
                Title = Text(title),
                Summary = TextOrNull(summary),
                HoldingNumber = TextOrNull(holding),
                CategoryCode = categoryCode,
                FoundCategory = foundCode,
                CauseCode = causeCode,
                Channel = rule.Channel,
            };
            return null;
        }

        private string? Demanded(BoundText text, string property) => text.Read(reader) ?? (text.Value.IsEmpty ? $"{property} is empty." : null);

        private static string Text(BoundText text) => Encoding.UTF8.GetString(text.Value);

        private static string? TextOrNull(BoundText? text) => text is null || text.Value.IsEmpty ? null : Text(text);
    }

    /// <summary>A list of codes bound to its column.</summary>
    private sealed class BoundCode(CodeRule rule, ExtractReader reader)
    {
        private readonly int column = reader.Column(rule.Column);

        internal string? Read(ExtractReader row, out string? code)
        {
            var text = Encoding.UTF8.GetString(row.Field(column));
            code = rule.Codes.TryGetValue(text, out var listed) ? listed : rule.Otherwise;
            return code is not null || text.Length == 0
                ? null
                : string.Create(CultureInfo.InvariantCulture, $"{rule.Column}: \"{text}\" is not among the codes of the mapping.");
        }
    }
}
