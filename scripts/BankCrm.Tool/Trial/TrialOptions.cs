using BankCrm.Domain.Foundation;
using BankCrm.Tool.Complaints;
using BankCrm.Tool.Explaining;
using BankCrm.Tool.Review.Files;

namespace BankCrm.Tool.Trial;

/// <summary>What a trial is to do. Paths are full paths.</summary>
internal sealed class TrialOptions
{
    /// <summary>The mapping of the bank's extracts; null makes a bank up.</summary>
    public string? Mapping { get; init; }

    public string? Data { get; init; }

    /// <summary>The day to review for; null is the last day of the newest closed window.</summary>
    public Day? AsOf { get; init; }

    /// <summary>The sandbox database; null keeps it in memory.</summary>
    public string? Database { get; init; }

    public string? Json { get; init; }

    /// <summary>The files that list what was decided.</summary>
    public ReviewFilePaths Files { get; init; } = new();

    /// <summary>Whose decisions are wanted in words; null is nobody's.</summary>
    public ExplainRequest? Explain { get; init; }

    /// <summary>What is wanted of complaints.</summary>
    public ComplaintChoices Complaints { get; init; } = new();

    /// <summary>Whether only complaints are tried: their extracts are named, and no bank's.</summary>
    public bool OnlyComplaints => Complaints.Folder is not null && Data is null;

    /// <summary>Customers of the made-up bank.</summary>
    public int Customers { get; init; }

    public int Seed { get; init; }

    /// <summary>The port on which the app is served after the story; null does not serve it.</summary>
    public int? ServePort { get; init; }
}
