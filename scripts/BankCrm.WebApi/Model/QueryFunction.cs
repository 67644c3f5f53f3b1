using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk.Query;

namespace BankCrm.WebApi.Model;

/// <summary>A query function of the platform: a condition operator by the same name, on a property that is named as text.</summary>
/// <param name="Name">The function's and the operator's name.</param>
/// <param name="Takes">What it compares with.</param>
internal sealed record QueryFunction(string Name, QueryFunctionValues Takes)
{
    public const string PropertyName = "PropertyName";
    public const string PropertyValue = "PropertyValue";
    public const string PropertyValues = "PropertyValues";

    private static readonly (QueryFunctionValues Takes, string[] Names)[] Known =
    [
        (QueryFunctionValues.Nothing,
        [
            "EqualUserId", "NotEqualUserId", "EqualBusinessId", "NotEqualBusinessId",
            "Today", "Yesterday", "Tomorrow", "Last7Days", "Next7Days", "LastWeek", "ThisWeek", "NextWeek",
            "LastMonth", "ThisMonth", "NextMonth", "LastYear", "ThisYear", "NextYear",
        ]),
        (QueryFunctionValues.Text, ["On", "NotOn", "OnOrBefore", "OnOrAfter"]),
        (QueryFunctionValues.Count,
        [
            "LastXHours", "NextXHours", "LastXDays", "NextXDays", "LastXMonths", "NextXMonths",
            "OlderThanXMinutes", "OlderThanXHours", "OlderThanXDays", "OlderThanXWeeks", "OlderThanXMonths", "OlderThanXYears",
        ]),
        (QueryFunctionValues.List, ["In", "NotIn", "Between", "NotBetween", "ContainValues", "DoesNotContainValues"]),
    ];

    public static IReadOnlyList<QueryFunction> All { get; } =
        [.. Known.SelectMany(group => group.Names.Select(name => new QueryFunction(name, group.Takes)))];

    public ConditionOperator Operator => Enum.Parse<ConditionOperator>(Name);

    /// <summary>The function of a name with the platform's namespace; null when it is none.</summary>
    public static QueryFunction? Find(string fullName) => All.FirstOrDefault(function => $"{ApiModel.Namespace}.{function.Name}" == fullName);
}
