using BankCrm.Sandbox.Schema;

namespace BankCrm.WebApi.Model;

/// <summary>What the Web API calls a lookup where a row is bound to it.</summary>
public static class NavigationName
{
    /// <summary>The single-valued navigation property of a lookup for one of its tables, for "name@odata.bind".</summary>
    public static string Of(ColumnSchema column, string target) => EntityModel.NavigationOf(column, target);
}
