using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Threading.Tasks;
using BankCrm.Browser.Tests.Support;
using Xunit;

namespace BankCrm.Browser.Tests.Host;

[Collection(RehearsalTests.Name)]
public sealed class DefinitionTests(RehearsedBank bank)
{
    [Fact]
    public async Task App_RelationshipManager_SeesOnlyPlacesOfReadableTables()
    {
        JsonElement app = await bank.Read("rehearsal/app", RehearsedBank.Manager);
        JsonElement tables = app.GetProperty("tables");

        string[] places = [.. Places(app).Where(item => Text(item, "kind") == "list").Select(item => Text(item, "table")!)];

        Assert.Contains("contact", places);
        Assert.All(places, table => Assert.Contains("Read", Privileges(tables.GetProperty(table))));
    }

    [Fact]
    public async Task App_HandlerAndAdministrator_SeeDifferentPlaces()
    {
        int handler = Places(await bank.Read("rehearsal/app", RehearsedBank.Handler)).Count();
        int administrator = Places(await bank.Read("rehearsal/app")).Count();

        Assert.InRange(handler, 1, administrator - 1);
    }

    [Theory]
    [InlineData(RehearsedBank.Manager, "Bank customer care")]
    [InlineData(RehearsedBank.ChineseManager, "银行客户经营")]
    public async Task App_UsersLanguage_DecidesTheTexts(string person, string expected) =>
        Assert.Equal(expected, Text((await bank.Read("rehearsal/app", person)).GetProperty("app"), "name"));

    [Fact]
    public async Task App_Users_AreThoseWithRoles()
    {
        JsonElement app = await bank.Read("rehearsal/app");

        Assert.All(app.GetProperty("users").EnumerateArray(), user => Assert.NotEqual(0, user.GetProperty("roles").GetArrayLength()));
        Assert.Contains(app.GetProperty("users").EnumerateArray(), user => Text(user, "name") == RehearsedBank.Handler);
    }

    [Fact]
    public async Task Tables_EveryPlaceOfTheApp_HasAFormAndAView()
    {
        JsonElement app = await bank.Read("rehearsal/app");
        foreach (string table in Places(app).Select(item => Text(item, "table")).OfType<string>().Distinct())
        {
            JsonElement definition = await bank.Read($"rehearsal/tables/{table}");
            Assert.Contains(definition.GetProperty("forms").EnumerateArray(), form => Text(form, "type") == "main");
            Assert.Contains(definition.GetProperty("views").EnumerateArray(), view => Text(view, "kind") is "public");
        }
    }

    [Fact]
    public async Task Tables_EveryField_IsAColumnWithALabel()
    {
        JsonElement app = await bank.Read("rehearsal/app", RehearsedBank.ChineseManager);
        foreach (JsonProperty table in app.GetProperty("tables").EnumerateObject())
        {
            JsonElement definition = await bank.Read($"rehearsal/tables/{table.Name}", RehearsedBank.ChineseManager);
            JsonElement columns = definition.GetProperty("columns");
            foreach (JsonElement cell in definition.GetProperty("forms").EnumerateArray().SelectMany(Cells))
            {
                JsonElement control = cell.GetProperty("control");
                if (control.ValueKind == JsonValueKind.Object && Text(control, "kind") == "field")
                {
                    Assert.True(columns.TryGetProperty(Text(control, "column")!, out _), $"{table.Name}.{Text(control, "column")}");
                    Assert.NotEqual(string.Empty, Text(cell, "label"));
                }
            }
        }
    }

    [Fact]
    public async Task Tables_SecuredColumn_SaysWhatThePersonMay()
    {
        JsonElement handler = (await bank.Read("rehearsal/tables/incident", RehearsedBank.Handler)).GetProperty("columns").GetProperty("bce_compensation");
        JsonElement manager = (await bank.Read("rehearsal/tables/incident", RehearsedBank.Manager)).GetProperty("columns").GetProperty("bce_compensation");

        Assert.True(handler.GetProperty("isSecured").GetBoolean() && handler.GetProperty("canRead").GetBoolean());
        Assert.False(manager.GetProperty("canRead").GetBoolean());
    }

    [Fact]
    public async Task Tables_Commands_AreThoseThePersonMayUse()
    {
        string[] handler = Commands(await bank.Read("rehearsal/tables/incident", RehearsedBank.Handler));
        string[] auditor = Commands(await bank.Read("rehearsal/tables/incident", RehearsedBank.Auditor));

        Assert.Contains("bce.incident.award.Button", handler);
        Assert.DoesNotContain("bce.incident.award.Button", auditor);
    }

    [Fact]
    public async Task Tables_Libraries_StandAfterWhatTheyNeed()
    {
        JsonElement form = (await bank.Read("rehearsal/tables/incident")).GetProperty("forms").EnumerateArray().Single(item => Text(item, "type") == "main");
        string?[] libraries = [.. form.GetProperty("libraries").EnumerateArray().Select(item => item.GetString())];

        Assert.Equal("bce_/js/core.js", libraries[0]);
        Assert.Equal(libraries.Length, libraries.Distinct().Count());
        Assert.Contains("bce_/js/complaint.js", libraries);
    }

    [Fact]
    public async Task Dashboards_EveryPart_NamesAViewOrAChartThatIsThere()
    {
        JsonElement app = await bank.Read("rehearsal/app");
        foreach (JsonElement named in app.GetProperty("dashboards").EnumerateArray())
        {
            JsonElement dashboard = await bank.Read($"rehearsal/dashboards/{Text(named, "id")}");
            foreach (JsonElement part in dashboard.GetProperty("sections").EnumerateArray().SelectMany(section => section.GetProperty("rows").EnumerateArray()).SelectMany(row => row.EnumerateArray()))
            {
                JsonElement table = await bank.Read($"rehearsal/tables/{Text(part, "table")}");
                Assert.Contains(table.GetProperty("views").EnumerateArray(), view => Text(view, "id") == Text(part, "viewId"));
                if (Text(part, "kind") == "chart")
                {
                    Assert.Contains(table.GetProperty("charts").EnumerateArray(), chart => Text(chart, "id") == Text(part, "chartId"));
                }
            }
        }
    }

    [Theory]
    [InlineData("rehearsal/tables/bce_nothing")]
    [InlineData("rehearsal/dashboards/00000000-0000-0000-0000-000000000001")]
    [InlineData("rehearsal/dashboards/x")]
    [InlineData("WebResources/bce_/js/nothing.js")]
    [InlineData("rehearsal/page/../secret.txt")]
    [InlineData("etc/passwd")]
    public async Task Get_WhatIsNotThere_Is404(string path)
    {
        using HttpResponseMessage response = await bank.Get(path);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task Get_UnknownCaller_IsRefused()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(bank.Address, "rehearsal/app"));
        using HttpResponseMessage response = await bank.Send(request, null, ("MSCRMCallerID", Guid.NewGuid().ToString()));

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    [Theory]
    [InlineData("bce_/js/core.js", "text/javascript")]
    [InlineData("bce_/pages/dialog.html", "text/html")]
    [InlineData("bce_/css/dialog.css", "text/css")]
    [InlineData("bce_/icons/app.svg", "image/svg+xml")]
    [InlineData("bce_/strings/client.2052.resx", "text/xml")]
    public async Task WebResources_ShippedFile_ComesWithItsMediaTypeAndNothingFromElsewhere(string name, string mediaType)
    {
        using HttpResponseMessage response = await bank.Get($"WebResources/{name}");

        Assert.Equal(mediaType, response.Content.Headers.ContentType!.MediaType);
        Assert.Contains("default-src 'self'", string.Join(' ', response.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
    }

    [Fact]
    public async Task Get_SameTag_Is304()
    {
        using HttpResponseMessage first = await bank.Get("rehearsal/tables/contact", RehearsedBank.Manager);
        EntityTagHeaderValue tag = first.Headers.ETag!;
        using HttpResponseMessage second = await bank.Get("rehearsal/tables/contact", RehearsedBank.Manager, ("If-None-Match", tag.ToString()));

        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
    }

    [Theory]
    [InlineData("{\"language\":1031}")]
    [InlineData("{}")]
    [InlineData("[1]")]
    [InlineData("no json")]
    public async Task Language_NotOfThePages_IsRefused(string body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(bank.Address, "rehearsal/language")) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        using HttpResponseMessage response = await bank.Send(request, RehearsedBank.Auditor);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Theory]
    [InlineData("Host", "evil.example")]
    [InlineData("Origin", "http://evil.example")]
    public async Task Get_FromElsewhere_IsRefused(string header, string value)
    {
        using HttpResponseMessage response = await bank.Get("rehearsal/app", null, (header, value));

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    private static IEnumerable<JsonElement> Places(JsonElement app) => app.GetProperty("areas").EnumerateArray()
        .SelectMany(area => area.GetProperty("groups").EnumerateArray()).SelectMany(group => group.GetProperty("items").EnumerateArray());

    private static IEnumerable<JsonElement> Cells(JsonElement form) => form.GetProperty("header").EnumerateArray().Concat(
        form.GetProperty("tabs").EnumerateArray().SelectMany(tab => tab.GetProperty("columns").EnumerateArray())
            .SelectMany(column => column.GetProperty("sections").EnumerateArray())
            .SelectMany(section => section.GetProperty("rows").EnumerateArray())
            .SelectMany(row => row.EnumerateArray()));

    private static string[] Commands(JsonElement table) => [.. table.GetProperty("commands").EnumerateArray().Select(command => Text(command, "id")!)];

    private static string[] Privileges(JsonElement table) => [.. table.GetProperty("privileges").EnumerateArray().Select(item => item.GetString()!)];

    private static string? Text(JsonElement item, string name) => item.GetProperty(name).GetString();
}
