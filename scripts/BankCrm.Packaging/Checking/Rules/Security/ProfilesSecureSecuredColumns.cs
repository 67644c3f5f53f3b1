using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using BankCrm.Packaging.Checking.Model;

namespace BankCrm.Packaging.Checking.Rules.Security;

internal sealed class ProfilesSecureSecuredColumns : ContentRule
{
    public ProfilesSecureSecuredColumns()
        : base("SOL-081", "Every column in a field security profile is there and has column security switched on, and its rights are 0 or 4.", Sources.Exports)
    {
    }

    public override IEnumerable<string> Check(CheckedSolution solution) =>
        from profile in solution.FieldSecurityProfiles
        from permission in profile.Elements("FieldPermissions").Elements("FieldPermission")
        from problem in Problems(solution, permission)
        select $"{CustomizationsFile}: the field security profile {profile.Attr("name")} names the column {permission.Text("AttributeName")} of table {permission.Text("EntityName")}, {problem}.";

    private static IEnumerable<string> Problems(CheckedSolution solution, XElement permission)
    {
        string table = permission.Text("EntityName").ToLowerInvariant();
        string name = permission.Text("AttributeName").ToLowerInvariant();
        if (solution.HasTable(table) == Answer.No || solution.HasColumn(table, name) == Answer.No)
        {
            yield return "which neither the package nor the platform has";
        }
        else if (solution.FindTable(table)?.Find(name) is { } column && !column.Element.IsOn("IsSecured"))
        {
            yield return "which has no column security (IsSecured)";
        }

        foreach (string right in new[] { "CanRead", "CanUpdate", "CanCreate" }.Where(right => permission.Text(right) is not ("0" or "4" or "")))
        {
            yield return $"with {right} '{permission.Text(right)}', which is neither 0 nor 4";
        }
    }
}
