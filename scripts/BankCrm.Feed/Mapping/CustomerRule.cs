using System.Collections.Generic;
using BankCrm.Domain.Customers;

namespace BankCrm.Feed.Mapping;

/// <summary>Whose row it is.</summary>
/// <param name="Number">The column that holds the customer number, or the key that the links start from.</param>
/// <param name="Via">The links that lead from the column's key to the customer number, in order.</param>
/// <param name="Defines">What the row says about the customer, or null where it only refers to one.</param>
internal sealed record CustomerRule(string Number, IReadOnlyList<LinkRule> Via, CustomerDefinition? Defines);

/// <summary>The table that holds the customer.</summary>
internal enum StagedTable
{
    /// <summary>The row only refers to the customer.</summary>
    Unknown = 0,
    Contact = 1,
    Account = 2,
}

/// <summary>What a row says about its customer.</summary>
/// <param name="Table">The table that the customer is a row of.</param>
/// <param name="Kind">The kind of customer.</param>
/// <param name="FirstName">A contact's first name, or null for none.</param>
/// <param name="LastName">A contact's last name; where it is null or gives nothing, the customer number stands in.</param>
/// <param name="Name">An account's name; where it is null or gives nothing, the customer number stands in.</param>
/// <param name="BirthDate">A contact's birth date, or null for unknown.</param>
/// <param name="Gender">A contact's gender, or null for unknown or read off the birth date.</param>
/// <param name="Facts">What else the row says: the relationship's start, income, wealth and so on; none in most files.</param>
/// <param name="UpdateExisting">
/// Whether the extract is the master of names, birth date, gender and facts; otherwise they are written only when the customer is created,
/// and what staff enter later stays.
/// </param>
internal sealed record CustomerDefinition(
    StagedTable Table,
    CustomerKind Kind,
    TextTemplate? FirstName,
    TextTemplate? LastName,
    TextTemplate? Name,
    DateColumn? BirthDate,
    GenderRule? Gender,
    IReadOnlyList<FactRule> Facts,
    bool UpdateExisting);

/// <summary>Where a fact stands.</summary>
/// <param name="Fact">Which fact.</param>
/// <param name="Column">The column.</param>
/// <param name="Date">How a date is written there; null for any other fact.</param>
internal sealed record FactRule(CustomerFact Fact, string Column, DateColumn? Date);

/// <summary>Which texts of a column mean a man and which a woman; any other leaves the gender unknown.</summary>
internal sealed record GenderRule(string Column, IReadOnlyList<string> Male, IReadOnlyList<string> Female);

/// <summary>A text with columns in braces, for example "{last_name} {first_name}".</summary>
/// <param name="Parts">Literal texts and columns, in order.</param>
internal sealed record TextTemplate(IReadOnlyList<TemplatePart> Parts);

/// <summary>A literal text or a column of a template.</summary>
internal readonly record struct TemplatePart(string Text, bool IsColumn);
