namespace BankCrm.Plugins.Model;

/// <summary>Names of the platform's task table.</summary>
public static class TaskTable
{
    public const string LogicalName = "task";
    public const string Id = "activityid";
    public const string Subject = "subject";
    public const string Description = "description";
    public const string Regarding = "regardingobjectid";
    public const string DueOn = "scheduledend";
    public const string Owner = "ownerid";
    public const string StateCode = "statecode";

    /// <summary>State: still to be done.</summary>
    public const int Open = 0;
}
