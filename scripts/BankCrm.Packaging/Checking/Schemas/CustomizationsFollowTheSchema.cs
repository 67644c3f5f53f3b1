using System.Collections.Generic;
using System.Linq;
using BankCrm.Packaging.Checking.Model;

namespace BankCrm.Packaging.Checking.Schemas;

internal sealed class CustomizationsFollowTheSchema : ContentRule
{
    private readonly SchemaSet? schemas;

    /// <param name="schemas">The schemas, or nothing when there are none to check against.</param>
    public CustomizationsFollowTheSchema(SchemaSet? schemas)
        : base("SOL-100", "With a folder of Microsoft's schemas: customizations.xml follows them in names, order and values, but for what newer platforms are known to write.", Sources.Schema)
    {
        this.schemas = schemas;
    }

    public override IEnumerable<string> Check(CheckedSolution solution) =>
        schemas is null
            ? []
            : schemas.Validate(solution.Package.Customizations).Select(one => $"{CustomizationsFile}: {one.Place}: {one.Complaint}{(one.Count > 1 ? $" ({one.Count} places)" : string.Empty)}");
}
