using System;
using System.Linq;
using System.Text.Json;
using BankCrm.Rehearsal.Definitions;
using BankCrm.Sandbox;
using BankCrm.Sandbox.Schema;
using Microsoft.Xrm.Sdk;

namespace BankCrm.Rehearsal.Serving;

/// <summary>Answers what the pages ask about the solution, always for one user and in that user's language.</summary>
internal sealed class DefinitionService(SandboxEnvironment environment)
{
    private static readonly int[] Languages = [1033, 2052];

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    private Libraries? libraries;
    private EnvironmentSchema? librariesOf;

    public byte[] App(Guid userId) => JsonSerializer.SerializeToUtf8Bytes(new AppReader(environment, environment.RightsOf(userId)).Read(userId), Json);

    /// <summary>A table; null without one of that name.</summary>
    public byte[]? Table(Guid userId, string name) => environment.Schema.Tables.TryGetValue(name, out TableSchema? table)
        ? JsonSerializer.SerializeToUtf8Bytes(new TableReader(environment, Resources(), environment.RightsOf(userId)).Read(table), Json)
        : null;

    /// <summary>A dashboard; null without one of that id.</summary>
    public byte[]? Dashboard(Guid userId, Guid id) => environment.Documents("dashboard").FirstOrDefault(document => Guid.TryParse(document.Id, out Guid found) && found == id) is { } dashboard
        ? JsonSerializer.SerializeToUtf8Bytes(new DashboardReader(environment.RightsOf(userId).Language).Read(dashboard), Json)
        : null;

    public (string MediaType, ReadOnlyMemory<byte> Content)? WebResource(string name) => Resources().Find(name);

    /// <summary>Changes the language of a user's pages and messages.</summary>
    /// <returns>False when the pages do not have that language.</returns>
    public bool SetLanguage(Guid userId, int language)
    {
        if (!Languages.Contains(language))
        {
            return false;
        }

        environment.Connect().Update(new Entity("usersettings", userId) { ["uilanguageid"] = language, ["localeid"] = language });
        return true;
    }

    private Libraries Resources()
    {
        EnvironmentSchema schema = environment.Schema;
        if (libraries is null || librariesOf != schema)
        {
            libraries = new Libraries(environment.Documents("webresource"));
            librariesOf = schema;
        }

        return libraries;
    }
}
