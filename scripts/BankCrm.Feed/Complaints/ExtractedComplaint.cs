using System;
using BankCrm.Domain.Complaints;

namespace BankCrm.Feed.Complaints;

/// <summary>A complaint as an extract tells it.</summary>
public sealed record ExtractedComplaint
{
    /// <summary>The complaint's number at the bank.</summary>
    public required string Number { get; init; }

    /// <summary>The customer's number at the bank.</summary>
    public required string CustomerNumber { get; init; }

    /// <summary>The name of a customer who is not there yet; null when the customer must be known.</summary>
    public string? CustomerName { get; init; }

    /// <summary>When it was received, in UTC.</summary>
    public required DateTime ReceivedOn { get; init; }

    /// <summary>What the Case is called.</summary>
    public required string Title { get; init; }

    /// <summary>What the customer says; null is nothing.</summary>
    public string? Summary { get; init; }

    public string? HoldingNumber { get; init; }

    /// <summary>The code of the category; null leaves it to triage.</summary>
    public string? CategoryCode { get; init; }

    /// <summary>The code of the category that people found it to be of, where the extract tells it beside the one that came with it; null otherwise.</summary>
    public string? FoundCategory { get; init; }

    /// <summary>The code of the cause; null is unknown.</summary>
    public string? CauseCode { get; init; }

    public ComplaintChannel Channel { get; init; }
}
