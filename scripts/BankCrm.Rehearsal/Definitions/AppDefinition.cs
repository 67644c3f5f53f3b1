using System;
using System.Collections.Generic;

namespace BankCrm.Rehearsal.Definitions;

/// <summary>The app as one user sees it: who, in which language, and where one can go.</summary>
/// <param name="User">The user whose rights apply.</param>
/// <param name="Users">Everybody whom a rehearsal may play.</param>
/// <param name="Languages">The languages of the pages (LCIDs).</param>
/// <param name="App">The app's name and description.</param>
/// <param name="Areas">The site map, without what the user may not read.</param>
/// <param name="Dashboards">All dashboards.</param>
/// <param name="Tables">Every table by logical name.</param>
internal sealed record AppDefinition(
    UserDefinition User,
    IReadOnlyList<UserDefinition> Users,
    IReadOnlyList<int> Languages,
    AppName App,
    IReadOnlyList<AreaDefinition> Areas,
    IReadOnlyList<DashboardName> Dashboards,
    IReadOnlyDictionary<string, TableName> Tables);

/// <summary>A user with the roles that decide what the pages show.</summary>
internal sealed record UserDefinition(Guid Id, string Name, int Language, string BusinessUnit, IReadOnlyList<string> Roles);

internal sealed record AppName(string UniqueName, string Name, string? Description);

internal sealed record AreaDefinition(string Id, string Title, string? Icon, IReadOnlyList<GroupDefinition> Groups);

internal sealed record GroupDefinition(string Id, string Title, IReadOnlyList<SiteMapItem> Items);

/// <summary>A place of the site map: a list of a table's rows, or a dashboard.</summary>
internal sealed record SiteMapItem(string Id, string Title, string? Icon, string Kind, string? Table, Guid? ViewId, Guid? DashboardId);

internal sealed record DashboardName(Guid Id, string Name);

/// <summary>What links and lookups need to know of a table.</summary>
internal sealed record TableName(
    string SetName, string SchemaName, string Label, string CollectionLabel, string PrimaryId, string? PrimaryName, IReadOnlyList<string> Privileges);
