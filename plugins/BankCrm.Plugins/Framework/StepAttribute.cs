using System;

namespace BankCrm.Plugins.Framework;

/// <summary>When a step runs.</summary>
public enum StepStage
{
    PreValidation = 10,
    PreOperation = 20,
    PostOperation = 40,
}

/// <summary>What the solution must register for a plug-in. The XML ships; a test compares the two.</summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class StepAttribute : Attribute
{
    public StepAttribute(string message, string table, StepStage stage)
    {
        Message = message;
        Table = table;
        Stage = stage;
    }

    public string Message { get; }

    public string Table { get; }

    public StepStage Stage { get; }

    public bool Asynchronous { get; set; }

    /// <summary>The place among the steps of the same message, table and stage; lowest first.</summary>
    public int Rank { get; set; } = 1;

    /// <summary>The columns whose change runs an Update step: a comma-separated list, <see cref="AllOwnColumns"/>, or null for none.</summary>
    public string? Filtering { get; set; }

    /// <summary>The columns of the image of the row as it was, in the same form; null registers no image.</summary>
    public string? Before { get; set; }

    /// <summary>Every column of ours on the table, and its state and status.</summary>
    public const string AllOwnColumns = "*";
}
