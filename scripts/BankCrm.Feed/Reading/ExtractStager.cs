using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using BankCrm.Feed.Mapping;
using BankCrm.Feed.Staging;

namespace BankCrm.Feed.Reading;

/// <summary>Reads all extract files of a folder into the staging database.</summary>
internal sealed class ExtractStager : IDisposable
{
    private readonly string folder;
    private readonly RejectLog rejects;
    private readonly IProgress<FeedProgress>? progress;
    private readonly StagingDatabase staging;
    private readonly List<RuleTables> rules = [];
    private readonly List<(int Index, string Name, long Read, long LeftOut, IReadOnlyList<string> UnusedColumns)> files = [];

    internal ExtractStager(
        StagingDatabase staging, string folder, RejectLog rejects, TimeProvider clock, IProgress<FeedProgress>? progress)
    {
        this.staging = staging;
        this.folder = folder;
        this.rejects = rejects;
        this.progress = progress;
        Context = new StageContext(staging, clock);
    }

    internal StageContext Context { get; }

    /// <summary>What was read so far, in order.</summary>
    internal IReadOnlyList<FeedFile> Files =>
        [.. files.Select(file => new FeedFile(file.Name, file.Read, file.LeftOut, rejects.CountOfFile(file.Index), file.UnusedColumns))];

    /// <summary>Stages every file that the mapping names.</summary>
    /// <exception cref="FeedException">A file is missing or cannot be used as a whole.</exception>
    internal void Stage(CancellationToken cancellation)
    {
        var mapping = staging.Mapping;

        // All files are looked up first, so that a missing one is not found out after an hour of reading.
        var ofLinks = mapping.Links.Select(link => (link, Found: ExtractFile.Find(folder, link.Source))).ToArray();
        var ofRules = mapping.Files.Select(rule => (rule, Found: NewestFirst(rule, ExtractFile.Find(folder, rule.Source)))).ToArray();
        foreach (var (link, found) in ofLinks)
        {
            var table = Context.AddLink(link);
            foreach (var file in found)
            {
                StageLink(link, table, file, cancellation);
            }
        }

        foreach (var (rule, found) in ofRules)
        {
            var tables = new RuleTables(staging, rules.Count, rule);
            rules.Add(tables);
            foreach (var file in found)
            {
                StageFile(tables, file, cancellation);
            }
        }

        staging.Execute("BEGIN");
        new StageCompletion(staging, Context, rules, rejects).Complete(cancellation);
        staging.Execute("COMMIT");
        if (staging.Windows.Count == 0)
        {
            throw new FeedException($"The files of {folder} give no window, so there is nothing to feed.");
        }
    }

    /// <summary>Whether a row that may belong to the window was rejected.</summary>
    internal bool MayMissRows(int window) => rejects.CountOf(window) > 0
        || rules.Any(rule => rejects.HasRowsWithoutWindow(rule.Index) && window >= rule.FirstWindow && window <= rule.LastWindow);

    public void Dispose()
    {
        foreach (var rule in rules)
        {
            rule.Dispose();
        }

        Context.Dispose();
    }

    /// <summary>The newest description of a customer counts, so reading the newest first leaves least to replace.</summary>
    private IReadOnlyList<ExtractFile> NewestFirst(FileRule rule, IReadOnlyList<ExtractFile> found) => rule.Window is FileNameWindow named
        ? [.. found.OrderByDescending(file => BoundWindow.FromName(named, staging.Mapping.Period, file.Name).Key)]
        : found;

    private void StageLink(LinkRule link, KeyTable table, ExtractFile file, CancellationToken cancellation)
    {
        using var reader = new ExtractReader(file, link.Source.Format);
        var where = new RowFilter(link.Source.Where, reader);
        var from = reader.Column(link.From);
        var to = reader.Column(link.To);
        var index = Context.AddFile(file.Name);
        staging.Execute("BEGIN");
        var read = new RowLoop(file, link.Source, reader, progress, cancellation).Run(() => where.Matches(reader), () =>
        {
            var key = reader.Field(from);
            var target = reader.Field(to);
            if (key.IsEmpty || target.IsEmpty)
            {
                return $"{(key.IsEmpty ? link.From : link.To)} is empty.";
            }

            return table.TryAdd(key, target, new Origin(index, reader.Line))
                ? null
                : $"{link.From} is the same as in {Context.Describe(table.OriginOf(key))}.";
        }, reason => rejects.Add(new Origin(index, reader.Line), file.Name, default, reason, reader.Raw));
        staging.Execute("COMMIT");
        files.Add((index, file.Name, read.Rows, read.LeftOut, reader.UnusedColumns));
    }

    private void StageFile(RuleTables tables, ExtractFile file, CancellationToken cancellation)
    {
        using var reader = new ExtractReader(file, tables.Rule.Source.Format);
        var index = Context.AddFile(file.Name);
        var stager = new RowStager(reader, file, index, Context, tables);
        staging.Execute("BEGIN");
        var read = new RowLoop(file, tables.Rule.Source, reader, progress, cancellation).Run(stager.Counts, stager.Stage, reason =>
        {
            if (reader.Fault is not null)
            {
                stager.Identify();
            }

            rejects.Add(new Origin(index, reader.Line), file.Name, stager.Number, reason, reader.Raw);
            CountReject(tables, stager.Window);
        });
        if (tables.Facts is { } facts)
        {
            if (facts.Fold())
            {
                RejectDuplicates(tables, facts, file);
            }

            facts.Clear();
        }

        staging.Execute("COMMIT");
        files.Add((index, file.Name, read.Rows, read.LeftOut, reader.UnusedColumns));
    }

    /// <summary>Rejects the rows whose customer and window had a row already; their text is read from the file once more.</summary>
    private void RejectDuplicates(RuleTables tables, FactTable facts, ExtractFile file)
    {
        using var again = new ExtractReader(file, tables.Rule.Source.Format);
        var number = new BoundNumber(tables.Rule.Customer, Context.LinkOf, again);
        foreach (var (row, first, key) in facts.Duplicates())
        {
            while (again.Read() && again.Line < row.Line)
            {
            }

            number.Read(again);
            Window? window = tables.Rule.Window is null ? null : Window.FromKey(staging.Mapping.Period, key);
            var reason = window is null
                ? $"the customer is already in {Context.Describe(first)}."
                : $"the customer has a row for {window.Value.Name} already, in {Context.Describe(first)}.";
            rejects.Add(row, file.Name, number.Value, reason, again.Raw);
            CountReject(tables, window);
        }
    }

    private void CountReject(RuleTables tables, Window? window)
    {
        if (window is { } known)
        {
            rejects.CountIn(known.Key);
        }
        else
        {
            rejects.CountWithoutWindow(tables.Index);
        }
    }
}
