namespace BankCrm.Plugins.Model;

/// <summary>The columns that every policy table has.</summary>
public static class PolicyColumns
{
    public const string Name = "bce_name";
    public const string NameZh = "bce_namezh";
    public const string Code = "bce_code";
    public const string Version = "bce_version";
    public const string CustomerKind = "bce_customerkind";
    public const string PeriodKind = "bce_periodkind";
    public const string EffectiveFrom = "bce_effectivefrom";
    public const string EffectiveTo = "bce_effectiveto";
    public const string TimeZone = "bce_timezone";
    public const string StateCode = "statecode";
    public const string StatusCode = "statuscode";

    /// <summary>A policy that is being written.</summary>
    public const int Draft = 1;

    /// <summary>A policy that decides.</summary>
    public const int InForce = 284700000;

    /// <summary>A policy that has been put aside; its decisions stay explained by it.</summary>
    public const int Retired = 2;

    /// <summary>What the guards read of a policy row of any sort.</summary>
    public static string[] Terms => new[] { Code, Version, CustomerKind, PeriodKind, EffectiveFrom, EffectiveTo, TimeZone, StatusCode };
}
