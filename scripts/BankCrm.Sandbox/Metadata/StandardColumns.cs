using System.Collections.Generic;

namespace BankCrm.Sandbox.Metadata;

/// <summary>The columns that the platform itself gives a table, by ownership.</summary>
internal static class StandardColumns
{
    public const string CreatedOn = "createdon";
    public const string CreatedBy = "createdby";
    public const string ModifiedOn = "modifiedon";
    public const string ModifiedBy = "modifiedby";
    public const string OverriddenCreatedOn = "overriddencreatedon";
    public const string VersionNumber = "versionnumber";
    public const string Owner = "ownerid";
    public const string OwningBusinessUnit = "owningbusinessunit";
    public const string OwningUser = "owninguser";
    public const string OwningTeam = "owningteam";
    public const string Organization = "organizationid";
    public const string State = "statecode";
    public const string Status = "statuscode";
    public const string Currency = "transactioncurrencyid";
    public const string ExchangeRate = "exchangerate";

    /// <summary>The digits that an exchange rate keeps.</summary>
    public const int ExchangeRateAccuracy = 10;

    /// <summary>What every table has.</summary>
    public static IEnumerable<ColumnDefinition> OfEveryTable(string table)
    {
        yield return Instant(table, CreatedOn, "Created On", "创建时间");
        yield return Lookup(table, CreatedBy, "Created By", "创建者", "systemuser");
        yield return Lookup(table, "createdonbehalfby", "Created By (Delegate)", "创建者（代表）", "systemuser");
        yield return Instant(table, ModifiedOn, "Modified On", "修改时间");
        yield return Lookup(table, ModifiedBy, "Modified By", "修改者", "systemuser");
        yield return Lookup(table, "modifiedonbehalfby", "Modified By (Delegate)", "修改者（代表）", "systemuser");
        yield return new ColumnDefinition
        {
            Table = table, Name = VersionNumber, Kind = ColumnKind.BigInteger, IsValidForCreate = false, IsValidForUpdate = false, Labels = Labels("Version Number", "版本号"),
        };
    }

    /// <summary>What tables of users' and of the organization's rows have besides.</summary>
    public static IEnumerable<ColumnDefinition> OfOwnership(string table, Ownership ownership)
    {
        if (ownership == Ownership.None)
        {
            yield break;
        }

        yield return Instant(table, OverriddenCreatedOn, "Record Created On", "记录创建时间") with { IsValidForCreate = true };
        yield return Number(table, "importsequencenumber", "Import Sequence Number", "导入序列号") with { IsValidForUpdate = false };
        yield return Number(table, "timezoneruleversionnumber", "Time Zone Rule Version Number", "时区规则版本号");
        yield return Number(table, "utcconversiontimezonecode", "UTC Conversion Time Zone Code", "UTC 转换时区代码");
        if (ownership == Ownership.Organization)
        {
            yield return Lookup(table, Organization, "Organization", "组织", "organization");
            yield break;
        }

        yield return new ColumnDefinition
        {
            Table = table, Name = Owner, Kind = ColumnKind.Owner, IsSystemRequired = true, Labels = Labels("Owner", "负责人"), Targets = ["systemuser", "team"],
        };
        yield return Lookup(table, OwningBusinessUnit, "Owning Business Unit", "负责的业务部门", "businessunit");
        yield return Lookup(table, OwningUser, "Owning User", "负责用户", "systemuser");
        yield return Lookup(table, OwningTeam, "Owning Team", "负责团队", "team");
    }

    /// <summary>State and status as a new table has them: active and inactive.</summary>
    public static IEnumerable<ColumnDefinition> OfState(string table)
    {
        yield return new ColumnDefinition
        {
            Table = table, Name = State, Kind = ColumnKind.State, IsSystemRequired = true, Labels = Labels("Status", "状态"),
            Choice = new ChoiceDefinition
            {
                Name = table + "_statecode",
                Options =
                [
                    new OptionDefinition { Value = 0, DefaultStatus = 1, Labels = Labels("Active", "可用") },
                    new OptionDefinition { Value = 1, DefaultStatus = 2, Labels = Labels("Inactive", "停用") },
                ],
            },
        };
        yield return new ColumnDefinition
        {
            Table = table, Name = Status, Kind = ColumnKind.Status, Labels = Labels("Status Reason", "状态描述"),
            Choice = new ChoiceDefinition
            {
                Name = table + "_statuscode",
                Options =
                [
                    new OptionDefinition { Value = 1, State = 0, Labels = Labels("Active", "可用") },
                    new OptionDefinition { Value = 2, State = 1, Labels = Labels("Inactive", "停用") },
                ],
            },
        };
    }

    /// <summary>What a table with money has: its currency and the rate to the base currency.</summary>
    public static IEnumerable<ColumnDefinition> OfMoney(string table)
    {
        yield return Lookup(table, Currency, "Currency", "货币", "transactioncurrency") with { IsValidForCreate = true, IsValidForUpdate = true };
        yield return new ColumnDefinition
        {
            Table = table, Name = ExchangeRate, Kind = ColumnKind.Decimal, Accuracy = ExchangeRateAccuracy, Minimum = 0.0000000001m, Maximum = 100_000_000m,
            IsValidForCreate = false, IsValidForUpdate = false, Labels = Labels("Exchange Rate", "汇率"),
        };
    }

    /// <summary>The companion of a money column in the base currency.</summary>
    public static ColumnDefinition BaseOf(ColumnDefinition money) => money with
    {
        Name = money.Name + "_base",
        CalculationOf = money.Name,
        IsValidForCreate = false,
        IsValidForUpdate = false,
        IsSystemRequired = false,
        RequiredLevel = "none",
        Accuracy = 4,
    };

    private static ColumnDefinition Instant(string table, string name, string english, string chinese) => new()
    {
        Table = table, Name = name, Kind = ColumnKind.DateTime, IsValidForCreate = false, IsValidForUpdate = false, Labels = Labels(english, chinese),
    };

    private static ColumnDefinition Number(string table, string name, string english, string chinese) => new()
    {
        Table = table, Name = name, Kind = ColumnKind.Integer, Labels = Labels(english, chinese),
    };

    private static ColumnDefinition Lookup(string table, string name, string english, string chinese, string target) => new()
    {
        Table = table, Name = name, Kind = ColumnKind.Lookup, IsValidForCreate = false, IsValidForUpdate = false, Labels = Labels(english, chinese), Targets = [target],
    };

    private static LocalizedText Labels(string english, string chinese) => new(english) { [2052] = chinese };
}
