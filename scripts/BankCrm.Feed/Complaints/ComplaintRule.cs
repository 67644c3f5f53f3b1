using System;
using System.Collections.Generic;
using BankCrm.Domain.Complaints;
using BankCrm.Feed.Mapping;

namespace BankCrm.Feed.Complaints;

/// <summary>How the rows of some files become complaints.</summary>
/// <param name="Source">Which files.</param>
/// <param name="Number">The complaint's number.</param>
/// <param name="CustomerNumber">The customer's number.</param>
/// <param name="CustomerName">The name of customers who are not there yet; null rejects complaints of unknown customers.</param>
/// <param name="Received">The day on which the bank received it.</param>
/// <param name="ReceivedAt">The time of day in UTC that stands for all of them, because extracts have days.</param>
/// <param name="Title">What the Case is called.</param>
/// <param name="Summary">What the customer says; null is nothing.</param>
/// <param name="Holding">The holding's number; null is none.</param>
/// <param name="Category">What it is about; null leaves it to triage.</param>
/// <param name="FoundCategory">What people found it to be about later; null is not told.</param>
/// <param name="Cause">Why it happened; null is unknown.</param>
/// <param name="Channel">How it came.</param>
internal sealed record ComplaintRule(
    ExtractSource Source,
    TextTemplate Number,
    TextTemplate CustomerNumber,
    TextTemplate? CustomerName,
    DateColumn Received,
    TimeOnly ReceivedAt,
    TextTemplate Title,
    TextTemplate? Summary,
    TextTemplate? Holding,
    CodeRule? Category,
    CodeRule? FoundCategory,
    CodeRule? Cause,
    ComplaintChannel Channel);

/// <summary>The code that a column's texts stand for.</summary>
/// <param name="Column">The column.</param>
/// <param name="Codes">Code by text, without regard to case.</param>
/// <param name="Otherwise">The code of any other text; null rejects a text that is not listed.</param>
internal sealed record CodeRule(string Column, IReadOnlyDictionary<string, string> Codes, string? Otherwise);
