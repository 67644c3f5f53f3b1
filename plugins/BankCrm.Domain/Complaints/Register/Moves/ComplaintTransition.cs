using System;
using System.Collections.Generic;
using System.Linq;

namespace BankCrm.Domain.Complaints.Register.Moves;

/// <summary>One row of the table of moves: from a state, by an action, to a state, if its guards hold.</summary>
public sealed class ComplaintTransition
{
    /// <summary>What stands between state and action in a row's code.</summary>
    public const string CodeSeparator = ">";

    public Guid Id { get; init; }

    public required string Code { get; init; }

    public required ComplaintState From { get; init; }

    public required ComplaintAction Action { get; init; }

    public required ComplaintState To { get; init; }

    public IReadOnlyList<string> Guards { get; init; } = Array.Empty<string>();

    /// <summary>Whether the form may make the move by setting the state; all others are made by bce_MoveComplaint only.</summary>
    public bool IsAllowedInForm { get; init; }

    /// <summary>The code of a row, for example RECEIVED>ACKNOWLEDGE.</summary>
    public static string CodeOf(ComplaintState from, ComplaintAction action) => ComplaintCodes.Of(from) + CodeSeparator + ComplaintCodes.Of(action);

    /// <summary>Guards as they are stored: codes with commas between.</summary>
    public static IReadOnlyList<string> ReadGuards(string? text) =>
        (text ?? string.Empty).Split(',').Select(guard => guard.Trim().ToUpperInvariant()).Where(guard => guard.Length > 0).ToList();
}
