namespace BankCrm.Plugins.Model;

/// <summary>Names of the table of playbook steps.</summary>
public static class PlaybookStepTable
{
    public const string LogicalName = "bce_playbookstep";
    public const string Id = "bce_playbookstepid";
    public const string Name = "bce_name";
    public const string NameZh = "bce_namezh";
    public const string Stage = "bce_lifecyclestageid";
    public const string Sequence = "bce_sequence";
    public const string Kind = "bce_kind";
    public const string Description = "bce_description";
    public const string DescriptionZh = "bce_descriptionzh";
    public const string DueAfterDays = "bce_dueafterdays";
    public const string WorkingDays = "bce_workingdays";
}
