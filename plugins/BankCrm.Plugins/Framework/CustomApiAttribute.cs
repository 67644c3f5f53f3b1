using System;

namespace BankCrm.Plugins.Framework;

/// <summary>Which steps others may add to a custom API. The values are the platform's.</summary>
public enum CustomProcessing
{
    None = 0,
    AsyncOnly = 1,
    SyncAndAsync = 2,
}

/// <summary>The types of custom API parameters. The values are the platform's.</summary>
public enum ApiType
{
    Boolean = 0,
    DateTime = 1,
    Decimal = 2,
    EntityReference = 5,
    Integer = 7,
    String = 10,
}

/// <summary>The custom API that a plug-in is the main operation of. The XML ships; a test compares the two.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class CustomApiAttribute : Attribute
{
    public CustomApiAttribute(string uniqueName, CustomProcessing customProcessing, string executePrivilege)
    {
        UniqueName = uniqueName;
        CustomProcessing = customProcessing;
        ExecutePrivilege = executePrivilege;
    }

    public string UniqueName { get; }

    public CustomProcessing CustomProcessing { get; }

    /// <summary>The privilege without which the platform refuses the call.</summary>
    public string ExecutePrivilege { get; }
}

/// <summary>An input of a custom API.</summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class ApiInputAttribute : Attribute
{
    public ApiInputAttribute(string name, ApiType type, bool optional = false)
    {
        Name = name;
        Type = type;
        Optional = optional;
    }

    public string Name { get; }

    public ApiType Type { get; }

    public bool Optional { get; }
}

/// <summary>An output of a custom API.</summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class ApiOutputAttribute : Attribute
{
    public ApiOutputAttribute(string name, ApiType type)
    {
        Name = name;
        Type = type;
    }

    public string Name { get; }

    public ApiType Type { get; }
}
