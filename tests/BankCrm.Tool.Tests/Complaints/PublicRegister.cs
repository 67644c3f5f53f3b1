using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.IO.Compression;
using System.Linq;
using BankCrm.Feed.Complaints;
using BankCrm.Sandbox;
using BankCrm.Tool.Complaints;
using BankCrm.Tool.Tests.Support;
using BankCrm.Tool.Trial;
using Microsoft.VisualBasic.FileIO;

namespace BankCrm.Tool.Tests.Complaints;

/// <summary>The complaints of the public CFPB register, taken in once through the shipped assembly for the tests that look at what became of them.</summary>
public sealed class PublicRegister
{
    /// <summary>How many complaints the public file holds.</summary>
    public const int Size = 28_156;

    /// <summary>Years by which the mapping moves the file's dates.</summary>
    private const int Moved = 11;

    internal static readonly string[] Regimes = ["us", "cn", "uk", "eu"];

    public PublicRegister()
    {
        if (RealData.Folder is not { } data)
        {
            return;
        }

        Received = ReadDates(File);
        var extract = new ComplaintExtract(ComplaintMapping.Load(ShippedMapping.Path("cfpb.json")), Path.GetDirectoryName(File)!);
        IReadOnlyList<ExtractedComplaint> complaints = extract.Load(rejectedPath: null, default);
        Rejected = extract.Rejected;
        using SandboxEnvironment environment = SandboxFile.OpenOrCreate(database: null, _ => { }, new AfterTheLastReceipt());
        using var dataverse = new RowByRowDataverse(environment);
        var intake = new ComplaintIntake(dataverse);
        intake.Run(complaints, Regimes, progress: null, default);
        Registered = intake.Registered;
        Costs = dataverse.Costs;
        using var text = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        (Complaints, _) = ComplaintReport.Write(dataverse, AfterTheLastReceipt.Instant.UtcDateTime, TextWriter.Null, text, default);
        ClockLines = text.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Days = new StatutoryDays(Path.Combine(data, "holidays"));
    }

    internal static string File => Path.Combine(RealData.Folder!, "cfpb", "complaints-2015Q1.csv.gz");

    internal long Rejected { get; }

    internal int Registered { get; }

    internal int Complaints { get; }

    /// <summary>What each complaint cost, in the order in which they went in.</summary>
    internal IReadOnlyList<OpeningCost> Costs { get; } = [];

    /// <summary>The file of clocks, its header first.</summary>
    internal string[] ClockLines { get; } = [];

    /// <summary>The day of receipt of each complaint, read off the public file.</summary>
    internal IReadOnlyDictionary<string, DateOnly> Received { get; } = new Dictionary<string, DateOnly>();

    internal StatutoryDays Days { get; } = null!;

    /// <summary>The lines that the file of clocks must have for some complaints, counted by hand.</summary>
    internal IEnumerable<string> ExpectedLines(IEnumerable<string> complaints) =>
        from complaint in complaints.Order(StringComparer.Ordinal)
        from clock in Days.Clocks(Received[complaint])
        select string.Create(CultureInfo.InvariantCulture, $"{complaint},{clock.Regime},{clock.Milestone},{Received[complaint]:yyyy-MM-dd},{clock.Due:yyyy-MM-dd}");

    private static Dictionary<string, DateOnly> ReadDates(string file)
    {
        using var parser = new TextFieldParser(new GZipStream(System.IO.File.OpenRead(file), CompressionMode.Decompress)) { Delimiters = [","] };
        List<string> header = [.. parser.ReadFields()!];
        int complaint = header.IndexOf("Complaint ID");
        int received = header.IndexOf("Date received");
        var dates = new Dictionary<string, DateOnly>(StringComparer.Ordinal);
        while (parser.ReadFields() is { } fields)
        {
            dates.Add(fields[complaint], DateOnly.ParseExact(fields[received], "M/d/yyyy", CultureInfo.InvariantCulture).AddYears(Moved));
        }

        return dates;
    }

    private sealed class AfterTheLastReceipt : TimeProvider
    {
        public static DateTimeOffset Instant { get; } = new(2026, 4, 1, 0, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Instant;
    }
}
