using System;
using BankCrm.Sandbox.Metadata;
using BankCrm.Sandbox.Schema;
using BankCrm.Sandbox.Security;

namespace BankCrm.Sandbox.Storage;

/// <summary>What is compiled from the components; thrown away and made anew after an import.</summary>
internal sealed class Runtime : IDisposable
{
    private readonly Lazy<EnvironmentSchema> schema;

    public Runtime(Database database, RowVersions versions, Components components)
    {
        Database = database;
        Versions = versions;
        Components = components;
        Catalog = CatalogBuilder.Build(components);
        Stores = new TableStores(database, Catalog);
        Names = new RowNames(database, Catalog);
        References = new ReferenceChecks(Stores, Catalog);
        Principals = new Principals(this);
        Currencies = new Currencies(this);
        schema = new Lazy<EnvironmentSchema>(() => new EnvironmentSchema(Catalog));
    }

    public Database Database { get; }

    public RowVersions Versions { get; }

    public Components Components { get; }

    public Catalog Catalog { get; }

    /// <summary>The catalog for readers outside.</summary>
    public EnvironmentSchema Schema => schema.Value;

    public TableStores Stores { get; }

    public RowNames Names { get; }

    public ReferenceChecks References { get; }

    public Principals Principals { get; }

    public Currencies Currencies { get; }

    /// <summary>Forgets what is remembered about rows of a table that was written to.</summary>
    public void Written(Table table)
    {
        if (Principals.DependOn(table.Name))
        {
            Principals.Forget();
        }

        if (table.Name == Currencies.TableName || table.Name == "organization")
        {
            Currencies.Forget();
        }
    }

    /// <summary>Forgets everything remembered about rows, as after a rollback.</summary>
    public void ForgetRows()
    {
        Principals.Forget();
        Currencies.Forget();
        References.Forget();
    }

    public void Dispose() => Stores.Dispose();
}
