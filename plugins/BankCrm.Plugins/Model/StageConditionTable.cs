namespace BankCrm.Plugins.Model;

/// <summary>Names of the table of stage conditions.</summary>
public static class StageConditionTable
{
    public const string LogicalName = "bce_stagecondition";
    public const string Id = "bce_stageconditionid";
    public const string Name = "bce_name";
    public const string Stage = "bce_lifecyclestageid";
    public const string Sequence = "bce_sequence";
    public const string Group = "bce_group";
    public const string Figure = "bce_figure";
    public const string Comparison = "bce_comparison";
    public const string Value = "bce_value";
}
