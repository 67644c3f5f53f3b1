using System.Collections.Generic;

namespace BankCrm.Rehearsal.Definitions;

/// <summary>A button of the command bar that the solution brings.</summary>
/// <param name="Id">The button's id.</param>
/// <param name="Label">In the user's language.</param>
/// <param name="Tooltip">In the user's language.</param>
/// <param name="Icon">The web resource of its picture.</param>
/// <param name="Location">form, list or subgrid.</param>
/// <param name="Sequence">Its place among the others.</param>
/// <param name="Actions">Functions to call, in order.</param>
/// <param name="Rules">When it is shown and when it can be used; those about privileges are decided already.</param>
internal sealed record CommandDefinition(
    string Id,
    string Label,
    string? Tooltip,
    string? Icon,
    string Location,
    int Sequence,
    IReadOnlyList<CommandAction> Actions,
    IReadOnlyList<CommandRule> Rules);

/// <summary>A function that a command calls.</summary>
/// <param name="FunctionName">Its full name; isNaN only loads the library.</param>
/// <param name="Library">The web resource that holds it.</param>
/// <param name="Parameters">The platform's names of what it is given.</param>
internal sealed record CommandAction(string FunctionName, string Library, IReadOnlyList<string> Parameters);

/// <summary>A rule of a command.</summary>
/// <param name="Of">display or enable.</param>
/// <param name="Kind">function, formState or selectionCount.</param>
internal sealed record CommandRule(string Of, string Kind)
{
    public string? FunctionName { get; init; }

    public string? Library { get; init; }

    public IReadOnlyList<string>? Parameters { get; init; }

    /// <summary>What counts until a function has answered.</summary>
    public bool? Default { get; init; }

    public bool Invert { get; init; }

    /// <summary>Create, Existing, ReadOnly, Disabled or BulkEdit.</summary>
    public string? State { get; init; }

    public int? Min { get; init; }

    public int? Max { get; init; }
}
