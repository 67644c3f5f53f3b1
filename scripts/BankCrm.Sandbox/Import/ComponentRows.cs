using System;
using System.Linq;
using BankCrm.Packaging;
using BankCrm.Sandbox.Messages;
using BankCrm.Sandbox.Metadata;
using BankCrm.Sandbox.Security;
using BankCrm.Sandbox.Storage;
using Microsoft.Xrm.Sdk;

namespace BankCrm.Sandbox.Import;

/// <summary>The rows that stand for components in tables: the solution, its roles, its profiles.</summary>
internal sealed class ComponentRows
{
    private readonly Runtime runtime;
    private readonly CallScope scope;
    private readonly RowWriter writer;

    public ComponentRows(Runtime runtime, CallScope scope)
    {
        this.runtime = runtime;
        this.scope = scope;
        writer = new RowWriter(runtime, new KeyResolver(runtime), new RowAccess(runtime));
    }

    public void Write(SolutionPackage package)
    {
        foreach (RoleDefinition role in runtime.Components.Of<RoleDefinition>(package.UniqueName))
        {
            Put(new Entity("role", role.Id)
            {
                ["name"] = role.Name,
                ["businessunitid"] = new EntityReference("businessunit", WellKnown.RootBusinessUnit),
            });
        }

        foreach (FieldSecurityProfileDefinition profile in runtime.Components.Of<FieldSecurityProfileDefinition>(package.UniqueName))
        {
            Put(new Entity("fieldsecurityprofile", profile.Id) { ["name"] = profile.Name });
        }

        string name = package.Solution.Root!.Descendants("LocalizedName").Select(item => (string?)item.Attribute("description")).FirstOrDefault() ?? package.UniqueName;
        Put(new Entity("solution", SolutionId(package.UniqueName))
        {
            ["uniquename"] = package.UniqueName,
            ["friendlyname"] = name,
            ["version"] = package.Version.ToString(),
            ["ismanaged"] = package.IsManaged,
            ["installedon"] = scope.Now,
        });
    }

    private void Put(Entity row)
    {
        Table table = runtime.Catalog.Table(row.LogicalName);
        if (runtime.Stores[table].Exists(row.Id))
        {
            writer.Update(scope, table, row.Id, row);
        }
        else
        {
            writer.Create(scope, table, row);
        }
    }

    /// <summary>The id of the solution that is there, or a new one.</summary>
    private Guid SolutionId(string uniqueName)
    {
        Statement statement = runtime.Database.Prepare("SELECT \"solutionid\" FROM \"solution\" WHERE \"uniquename\"=?");
        statement.Bind(1, uniqueName);
        try
        {
            return statement.Step() ? statement.Id(0) : Guid.CreateVersion7(new DateTimeOffset(scope.Now));
        }
        finally
        {
            statement.Reset();
        }
    }
}
