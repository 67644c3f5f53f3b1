using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using BankCrm.Sandbox.Columns;
using BankCrm.Sandbox.Metadata;
using BankCrm.Sandbox.Storage;

namespace BankCrm.Sandbox.Import;

/// <summary>The rows that a new environment starts with. They refer to each other in a circle, so they are stored directly.</summary>
internal sealed class FirstRows(Runtime runtime, SandboxOptions options)
{
    private readonly long now = (options.Clock.GetUtcNow().Ticks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerSecond;

    public void Write()
    {
        (string name, string symbol) = Currency(options.BaseCurrency);
        Insert(Currencies.TableName, WellKnown.BaseCurrency, new()
        {
            ["currencyname"] = StoredValue.Of(name),
            ["isocurrencycode"] = StoredValue.Of(options.BaseCurrency),
            ["currencysymbol"] = StoredValue.Of(symbol),
            ["currencyprecision"] = StoredValue.Of(2L),
            ["exchangerate"] = StoredValue.Of(BaseMoney.One),
            ["organizationid"] = StoredValue.Of(WellKnown.Organization),
            ["statecode"] = StoredValue.Of(0L),
            ["statuscode"] = StoredValue.Of(1L),
        });
        Insert("organization", WellKnown.Organization, new()
        {
            ["name"] = StoredValue.Of(options.OrganizationName),
            ["basecurrencyid"] = StoredValue.Of(WellKnown.BaseCurrency),
            ["languagecode"] = StoredValue.Of((long)options.BaseLanguage),
        });
        Insert("businessunit", WellKnown.RootBusinessUnit, new()
        {
            ["name"] = StoredValue.Of(options.OrganizationName),
            ["organizationid"] = StoredValue.Of(WellKnown.Organization),
            ["isdisabled"] = StoredValue.Of(false),
        });
        Insert("role", WellKnown.SystemAdministratorRole, new()
        {
            ["name"] = StoredValue.Of("System Administrator"),
            ["businessunitid"] = StoredValue.Of(WellKnown.RootBusinessUnit),
        });
        Insert("role", BasicUserRole.Id, new()
        {
            ["name"] = StoredValue.Of(BasicUserRole.Name),
            ["businessunitid"] = StoredValue.Of(WellKnown.RootBusinessUnit),
        });
        InsertUser(WellKnown.SystemUser, "SYSTEM");
        InsertUser(WellKnown.Administrator, "System Administrator");
        Table roles = runtime.Catalog.Table("systemuserroles");
        Insert(roles.Name, new Guid("5a1d0000-0000-5000-8000-000000000006"), new()
        {
            ["systemuserid"] = StoredValue.Of(WellKnown.Administrator),
            ["roleid"] = StoredValue.Of(WellKnown.SystemAdministratorRole),
        });
    }

    private static (string Name, string Symbol) Currency(string code)
    {
        foreach (CultureInfo culture in CultureInfo.GetCultures(CultureTypes.SpecificCultures).OrderBy(culture => culture.Name, StringComparer.Ordinal))
        {
            var region = new RegionInfo(culture.Name);
            if (region.ISOCurrencySymbol == code)
            {
                return (region.CurrencyEnglishName, code == "CNY" ? "¥" : region.CurrencySymbol);
            }
        }

        throw new SandboxException($"'{code}' is not the ISO code of a currency.");
    }

    private void InsertUser(Guid id, string name)
    {
        Insert("systemuser", id, new()
        {
            ["fullname"] = StoredValue.Of(name),
            ["lastname"] = StoredValue.Of(name),
            ["businessunitid"] = StoredValue.Of(WellKnown.RootBusinessUnit),
            ["isdisabled"] = StoredValue.Of(false),
        });
        Insert("usersettings", id, new() { ["uilanguageid"] = StoredValue.Of((long)LocalizedText.English), ["localeid"] = StoredValue.Of((long)LocalizedText.English) });
    }

    private void Insert(string tableName, Guid id, Dictionary<string, StoredValue> values)
    {
        Table table = runtime.Catalog.Table(tableName);
        TableStore store = runtime.Stores[table];
        RowBuffer row = store.Rent();
        row.Set(table.PrimaryKey, StoredValue.Of(id));
        row.Set(table.Column(StandardColumns.VersionNumber), StoredValue.Of(runtime.Versions.Next()));
        foreach ((string instant, string user) in new[] { (StandardColumns.CreatedOn, StandardColumns.CreatedBy), (StandardColumns.ModifiedOn, StandardColumns.ModifiedBy) })
        {
            if (table.Find(instant) is Column column)
            {
                row.Set(column, StoredValue.Of(now));
                row.Set(table.Column(user), StoredValue.Of(WellKnown.SystemUser));
            }
        }

        foreach ((string name, StoredValue value) in values)
        {
            row.Set(table.Column(name), value);
        }

        store.Insert(row);
        store.Return(row);
    }
}
