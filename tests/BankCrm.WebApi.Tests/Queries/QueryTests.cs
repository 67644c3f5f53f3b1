using System;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using BankCrm.Sandbox;
using BankCrm.WebApi.Tests.Support;
using Microsoft.Xrm.Sdk;
using Xunit;

namespace BankCrm.WebApi.Tests.Queries;

/// <summary>What rows a query finds, in which order, and which columns it shows.</summary>
public sealed class QueryTests : IClassFixture<ServedBank>
{
    private readonly ServedBank bank;
    private readonly ApiCaller api;
    private readonly string mark = "q" + Guid.NewGuid().ToString("N")[..8];

    public QueryTests(ServedBank bank)
    {
        this.bank = bank;
        api = bank.As();
        Guid an = bank.AddContact("An", null, ("jobtitle", mark), ("annualincome", new Money(100)), ("creditonhold", true), ("birthdate", new DateTime(1980, 5, 1, 0, 0, 0, DateTimeKind.Utc)), ("anniversary", TimeProvider.System.GetUtcNow().UtcDateTime.Date.AddDays(-1)), ("bce_customernumber", mark + "1"));
        bank.AddContact("Bo", null, ("jobtitle", mark), ("annualincome", new Money(250.5m)), ("firstname", "Lee"), ("parentcustomerid", new EntityReference("contact", an)));
        bank.AddContact("Cy", null, ("jobtitle", mark), ("annualincome", new Money(250.75m)), ("firstname", "Cy"), ("gendercode", new OptionSetValue(1)));
    }

    [Theory]
    [InlineData("lastname eq 'An'", "An")]
    [InlineData("'An' eq lastname", "An")]
    [InlineData("lastname ne 'An'", "Bo,Cy")]
    [InlineData("annualincome gt 100", "Bo,Cy")]
    [InlineData("annualincome ge 250.75", "Cy")]
    [InlineData("annualincome lt 250.5 or annualincome gt 250.6", "An,Cy")]
    [InlineData("100 lt annualincome and annualincome le 250.50", "Bo")]
    [InlineData("not (lastname eq 'An' or lastname eq 'Bo')", "Cy")]
    [InlineData("not (annualincome gt 100 and firstname eq 'Lee')", "An,Cy")]
    [InlineData("lastname in ('An','Cy')", "An,Cy")]
    [InlineData("not (lastname in ('An','Cy'))", "Bo")]
    [InlineData("firstname eq null", "An")]
    [InlineData("firstname ne null", "Bo,Cy")]
    [InlineData("creditonhold eq true", "An")]
    [InlineData("creditonhold", "An")]
    [InlineData("not creditonhold", "Bo,Cy")]
    [InlineData("gendercode eq 1", "Cy")]
    [InlineData("birthdate eq 1980-05-01", "An")]
    [InlineData("createdon gt 2000-01-01T00:00:00Z", "An,Bo,Cy")]
    [InlineData("createdon gt 2000-01-01", "An,Bo,Cy")]
    [InlineData("contains(lastname,'n')", "An")]
    [InlineData("not contains(lastname,'n')", "Bo,Cy")]
    [InlineData("startswith(lastname,'B')", "Bo")]
    [InlineData("endswith(lastname,'y')", "Cy")]
    [InlineData("firstname eq lastname", "Cy")]
    [InlineData("parentcustomerid_contact/lastname eq 'An'", "Bo")]
    [InlineData("startswith(parentcustomerid_contact/lastname,'A') and annualincome gt 1", "Bo")]
    [InlineData("contact_customer_contacts/any(c:c/lastname eq 'Bo')", "An")]
    [InlineData("contact_customer_contacts/any()", "An")]
    [InlineData("contact_customer_contacts/any(c:contains(c/lastname,'B') and c/annualincome gt 1000)", "")]
    [InlineData("contact_customer_contacts/any(c:c/owninguser/lastname ne 'nobody')", "An")]
    [InlineData("contact_customer_contacts/any(c:c/lastname eq 'Bo' and lastname eq 'An')", null)]
    [InlineData("Microsoft.Dynamics.CRM.In(PropertyName='lastname',PropertyValues=['An','Bo'])", "An,Bo")]
    [InlineData("not Microsoft.Dynamics.CRM.In(PropertyName='lastname',PropertyValues=['An','Bo'])", "Cy")]
    [InlineData("Microsoft.Dynamics.CRM.Between(PropertyName='annualincome',PropertyValues=['100','250.5'])", "An,Bo")]
    [InlineData("Microsoft.Dynamics.CRM.On(PropertyName='birthdate',PropertyValue='1980-05-01')", "An")]
    [InlineData("Microsoft.Dynamics.CRM.LastXDays(PropertyName='anniversary',PropertyValue=2)", "An")]
    [InlineData("Microsoft.Dynamics.CRM.Today(PropertyName='createdon')", "An,Bo,Cy")]
    [InlineData("Microsoft.Dynamics.CRM.OlderThanXYears(PropertyName='birthdate',PropertyValue=20)", "An")]
    [InlineData("Microsoft.Dynamics.CRM.EqualUserId(PropertyName='ownerid')", "An,Bo,Cy")]
    [InlineData("Microsoft.Dynamics.CRM.NotEqualUserId(PropertyName='ownerid')", "")]
    public async Task Filter_Expression_FindsItsRows(string filter, string? expected)
    {
        ApiAnswer answer = await api.Get($"contacts?$select=lastname&$orderby=lastname&$filter=jobtitle eq '{mark}' and ({Uri.EscapeDataString(filter)})");

        if (expected is null)
        {
            answer.Refuses(501, "0x8004032b");
            return;
        }

        answer.Demand(200);
        Assert.Equal(expected, Names(answer.Json));
    }

    [Fact]
    public async Task Filter_LookupById_FindsItsRows()
    {
        string owner = SandboxEnvironment.AdministratorId.ToString();

        Assert.Equal("An,Bo,Cy", Names(await api.Read($"contacts?$filter=jobtitle eq '{mark}' and _ownerid_value eq {owner}&$orderby=lastname")));
        Assert.Equal("Bo", Names(await api.Read($"contacts?$filter=jobtitle eq '{mark}' and _parentcustomerid_value ne null")));
        Assert.Equal("An,Bo,Cy", Names(await api.Read($"contacts?$filter=jobtitle eq @m and _ownerid_value eq @o&@m='{mark}'&@o={owner}&$orderby=lastname")));
    }

    [Theory]
    [InlineData("lastname desc", "Cy,Bo,An")]
    [InlineData("annualincome desc,lastname", "Cy,Bo,An")]
    [InlineData("creditonhold desc,lastname desc", "An,Cy,Bo")]
    [InlineData("parentcustomerid_contact/lastname desc,lastname", "Bo,An,Cy")]
    [InlineData("_parentcustomerid_value desc,lastname", "Bo,An,Cy")]
    public async Task OrderBy_Columns_DecideTheOrder(string order, string expected) =>
        Assert.Equal(expected, Names(await api.Read($"contacts?$select=lastname&$filter=jobtitle eq '{mark}'&$orderby={order}")));

    [Fact]
    public async Task Top_WithCount_ShowsSomeAndCountsAll()
    {
        JsonElement page = await api.Read($"contacts?$select=lastname&$filter=jobtitle eq '{mark}'&$orderby=lastname&$top=2&$count=true", ("Prefer", "odata.include-annotations=\"*\""));

        Assert.Equal("An,Bo", Names(page));
        Assert.Equal(3, page.GetProperty("@odata.count").GetInt32());
        Assert.Equal(3, page.GetProperty("@Microsoft.Dynamics.CRM.totalrecordcount").GetInt32());
        Assert.False(page.GetProperty("@Microsoft.Dynamics.CRM.totalrecordcountlimitexceeded").GetBoolean());
        Assert.False(page.TryGetProperty("@odata.nextLink", out _));
    }

    [Fact]
    public async Task Count_Segment_IsPlainText() => Assert.Equal("3", (await api.Get($"contacts/$count?$filter=jobtitle eq '{mark}'")).Demand(200).Text);

    [Fact]
    public async Task Select_SomeColumns_ShowsThoseAndTheKey()
    {
        JsonElement row = (await api.Read($"contacts?$select=lastname,_ownerid_value,annualincome&$filter=bce_customernumber eq '{mark}1'")).GetProperty("value")[0];

        Assert.Equal(
            ["@odata.etag", "lastname", "_ownerid_value", "annualincome", "contactid"],
            row.EnumerateObject().Select(property => property.Name));
        Assert.Equal(100m, row.GetProperty("annualincome").GetDecimal());
    }

    [Fact]
    public async Task Select_Nothing_ShowsEveryColumn()
    {
        JsonElement row = (await api.Read($"contacts?$filter=bce_customernumber eq '{mark}1'")).GetProperty("value")[0];

        Assert.All(bank.Environment.Schema.Tables["contact"].Columns, column => Assert.True(row.TryGetProperty(column.IsLookup ? $"_{column.LogicalName}_value" : column.LogicalName, out _), column.LogicalName));
        Assert.Equal("1980-05-01", row.GetProperty("birthdate").GetString());
        Assert.EndsWith("Z", row.GetProperty("createdon").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Annotations_AskedFor_NameLabelsAndLookups()
    {
        string target = $"contacts?$select=annualincome,gendercode,_ownerid_value,_parentcustomerid_value&$filter=jobtitle eq '{mark}'&$orderby=lastname";

        JsonElement[] rows = [.. (await api.Read(target, ("Prefer", "odata.include-annotations=\"*\""))).GetProperty("value").EnumerateArray()];
        JsonElement bare = (await api.Read(target)).GetProperty("value")[1];
        JsonElement some = (await api.Read(target, ("Prefer", "odata.include-annotations=\"Microsoft.Dynamics.CRM.*\""))).GetProperty("value")[1];

        const string formatted = "@OData.Community.Display.V1.FormattedValue";
        Assert.Contains("250.50", rows[1].GetProperty("annualincome" + formatted).GetString(), StringComparison.Ordinal);
        Assert.Equal("Male", rows[2].GetProperty("gendercode" + formatted).GetString());
        Assert.Equal("An", rows[1].GetProperty("_parentcustomerid_value" + formatted).GetString());
        Assert.Equal("contact", rows[1].GetProperty("_parentcustomerid_value@Microsoft.Dynamics.CRM.lookuplogicalname").GetString());
        Assert.Equal("parentcustomerid_contact", rows[1].GetProperty("_parentcustomerid_value@Microsoft.Dynamics.CRM.associatednavigationproperty").GetString());
        Assert.Equal("ownerid", rows[1].GetProperty("_ownerid_value@Microsoft.Dynamics.CRM.associatednavigationproperty").GetString());
        Assert.False(rows[0].TryGetProperty("_parentcustomerid_value" + formatted, out _));
        Assert.DoesNotContain(bare.EnumerateObject(), property => property.Name.Contains('@', StringComparison.Ordinal) && property.Name != "@odata.etag");
        Assert.False(some.TryGetProperty("annualincome" + formatted, out _));
        Assert.True(some.TryGetProperty("_ownerid_value@Microsoft.Dynamics.CRM.lookuplogicalname", out _));
    }

    [Fact]
    public async Task Annotations_OfAChineseUser_AreChinese()
    {
        Guid user = bank.Environment.AddUser("Li Na", SandboxEnvironment.RootBusinessUnitId, 2052, ServedBank.ManagerRole);

        JsonElement row = (await bank.As(user).Read($"contacts?$select=gendercode&$filter=jobtitle eq '{mark}' and gendercode eq 1", ("Prefer", "odata.include-annotations=\"*\""))).GetProperty("value")[0];

        Assert.Equal("男", row.GetProperty("gendercode@OData.Community.Display.V1.FormattedValue").GetString());
    }

    private static string Names(JsonElement page) => string.Join(',', page.GetProperty("value").EnumerateArray().Select(row => row.GetProperty("lastname").GetString()));
}
