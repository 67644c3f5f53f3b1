using System.Collections.Generic;
using System.Linq;
using BankCrm.Sandbox.Tests.Support;

namespace BankCrm.WebApi.Tests.Support;

/// <summary>Custom APIs of every shape beside the shipped ones: functions, bound ones, and parameters of all types.</summary>
internal static class OtherOperations
{
    private const int Entity = 3;
    private const int EntityCollection = 4;
    private const int Text = 10;

    /// <summary>A parameter of each type, by the platform's number of the type.</summary>
    private static readonly string[] Kinds = ["Flag", "When", "Rate", "Row", "Rows", "Reference", "Ratio", "Count", "Amount", "Choice", "Text", "Words", "Id"];

    public static TestSolution Solution() => new TestSolution("Others")
        .Api<EchoPlugin>("tst_Echo", requests: [.. All().Select(Optional)], responses: [.. All()])
        .Api<EchoPlugin>("tst_Repeat", requests: [.. Simple().Select(Optional)], responses: [.. Simple()], isFunction: true)
        .Api<RenamePlugin>("tst_Rename", requests: [("Name", Text, false, string.Empty)], responses: [("Before", Text)], binding: 1, boundTable: "contact")
        .Api<DescribePlugin>("tst_Describe", requests: [("Greeting", Text, true, string.Empty)], responses: [("Text", Text)], isFunction: true, binding: 1, boundTable: "contact")
        .Api<FindContactsPlugin>("tst_FindContact", requests: [("Name", Text, false, string.Empty)], responses: [("Found", Entity)], isFunction: true)
        .Api<FindContactsPlugin>("tst_FindContacts", requests: [("Name", Text, false, string.Empty)], responses: [("All", EntityCollection)], isFunction: true)
        .Api<SilentPlugin>("tst_Silent");

    private static IEnumerable<(string Name, int Type)> All() => Kinds.Select((name, type) => (name, type));

    private static IEnumerable<(string Name, int Type)> Simple() => All().Where(item => item.Type is not (Entity or EntityCollection));

    private static (string Name, int Type, bool IsOptional, string Table) Optional((string Name, int Type) item) => (item.Name, item.Type, true, string.Empty);
}
