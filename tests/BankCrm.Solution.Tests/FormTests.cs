using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using Xunit;

namespace BankCrm.Solution.Tests;

/// <summary>The shipped forms: what each control names is there, and what staff look for first stands first.</summary>
public sealed class FormTests
{
    /// <summary>The header of the current client shows four columns; more are folded away.</summary>
    private const int MostInHeader = 4;

    /// <summary>How many rows of the first tab are seen at 1366 × 768 without scrolling.</summary>
    private const int RowsInSight = 14;

    public static TheoryData<string> Forms() => new(ShippedForm.All.Select(form => form.Path));

    public static TheoryData<string> MainForms() => new(ShippedForm.All.Where(form => form.Kind == "main").Select(form => form.Path));

    public static TheoryData<string> CustomerForms() => new(ShippedForm.All.Where(IsCustomerForm).Select(form => form.Path));

    [Theory]
    [MemberData(nameof(Forms))]
    public void Fields_OwnColumns_AreColumnsOfTheTable(string path)
    {
        ShippedForm form = ShippedForm.Of(path);

        Assert.DoesNotContain(form.Controls.Select(control => control.Column), column => column.StartsWith("bce_", StringComparison.Ordinal) && !form.Columns.Contains(column));
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void Controls_Ids_AreUniqueAndSayTheirColumn(string path)
    {
        List<FormControl> controls = ShippedForm.Of(path).Controls;

        Assert.Equal(controls.Count, controls.Select(control => control.Id).Distinct(StringComparer.Ordinal).Count());
        Assert.All(controls.Where(control => control.IsField), control => Assert.Matches($"^(header_)?{control.Column}\\d*$", control.Id));
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void SubGrids_Relationship_LeadsFromTheFormsTableToTheRows(string path)
    {
        ShippedForm form = ShippedForm.Of(path);

        Assert.All(form.Controls.Where(control => control.IsSubGrid), grid =>
            Assert.Equal((form.Table, grid["TargetEntityType"]), ShippedForm.Relationship(grid["RelationshipName"])));
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void SubGrids_View_IsPublicAndDoesNotRepeatTheRowOfTheForm(string path) =>
        Assert.All(ShippedForm.Of(path).Controls.Where(control => control.IsSubGrid), grid =>
        {
            XElement view = ShippedForm.View(grid["TargetEntityType"], grid["ViewId"]);
            List<string> cells = view.Descendants("cell").Select(cell => cell.Attribute("name")!.Value).ToList();

            Assert.Equal("0", view.Descendants("querytype").Single().Value);
            Assert.InRange(cells.Count, 2, 13);
            Assert.DoesNotContain(ShippedForm.LookupOf(grid["RelationshipName"]), cells);
        });

    [Theory]
    [MemberData(nameof(Forms))]
    public void QuickViews_EveryForm_IsAQuickViewFormOfATableThatTheLookupPointsTo(string path)
    {
        ShippedForm form = ShippedForm.Of(path);

        Assert.All(form.Controls.Where(control => control.IsQuickView), control =>
        {
            List<(string Table, string Id)> named = control.QuickForms;

            Assert.NotEmpty(named);
            Assert.All(named, one => Assert.Contains(ShippedForm.All, other => other.Kind == "quick" && other.Table == one.Table && other.Id == one.Id));
            Assert.Contains(form.Controls, other => other.IsField && other.Column == control.Column);
        });
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void Pictures_Page_IsAShippedWebResourceOfThatId(string path) =>
        Assert.All(ShippedForm.Of(path).Controls.Where(control => control.IsWebResource), control =>
        {
            Assert.Equal(ShippedForm.WebResourceId(control["Url"]), control["WebResourceId"]);
            Assert.Equal("false", control["PassParameters"]);
            Assert.InRange(control.Rows, 5, RowsInSight);
        });

    [Theory]
    [MemberData(nameof(Forms))]
    public void Labels_EveryOne_IsInBothLanguages(string path) =>
        Assert.All(ShippedForm.Of(path).Xml.Descendants().Where(element => element.Name.LocalName is "labels" or "LocalizedNames" or "Descriptions"), labels =>
            Assert.Equal(["1033", "2052"], labels.Elements().Where(label => label.Attribute("description")!.Value.Trim().Length > 0).Select(label => label.Attribute("languagecode")!.Value)));

    [Theory]
    [MemberData(nameof(Forms))]
    public void Sections_EveryOne_ShowsSomething(string path) =>
        Assert.All(ShippedForm.Of(path).Xml.Descendants("section"), section => Assert.NotEmpty(section.Descendants("control")));

    [Theory]
    [MemberData(nameof(MainForms))]
    public void Header_MainForm_HasOneToFourDifferentColumns(string path)
    {
        List<string> columns = ShippedForm.Of(path).Header.Select(control => control.Column).ToList();

        Assert.InRange(columns.Count, 1, MostInHeader);
        Assert.Equal(columns.Distinct(StringComparer.Ordinal), columns);
    }

    [Theory]
    [MemberData(nameof(MainForms))]
    public void Header_RowsThatPeoplePassOn_SayWhoseTheyAre(string path)
    {
        ShippedForm form = ShippedForm.Of(path);

        Assert.True(form.Controls.TrueForAll(control => control.Column != "ownerid" || control.IsDisabled) || form.Header.Exists(control => control.Column == "ownerid"));
    }

    [Theory]
    [MemberData(nameof(MainForms))]
    public void Tabs_Administration_StandsLast(string path)
    {
        List<string> tabs = ShippedForm.Of(path).Tabs.Select(tab => tab.Attribute("name")!.Value).ToList();

        Assert.DoesNotContain(tabs.SkipLast(1), name => name.StartsWith("admin", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(CustomerForms))]
    public void Tabs_CustomerForm_AreTheSevenInOrder(string path) =>
        Assert.Equal(
            ["Overview", "Holdings and activity", "Tier and value", "Lifecycle", "Complaints and recovery", "Relationship", "Administration"],
            ShippedForm.Of(path).Tabs.Select(tab => ShippedForm.Label(tab, 1033)));

    [Theory]
    [MemberData(nameof(CustomerForms))]
    public void Overview_FirstSection_SaysWhatMattersToday(string path)
    {
        XElement first = ShippedForm.Of(path).Tabs[0].Descendants("section").First();

        Assert.Equal(
            ["bce_tierid", "bce_tiermissed", "bce_tierallowedmisses", "bce_tiergaptonext", "bce_lifecyclestageid", "bce_valueclass", "bce_churnband", "bce_opencomplaints", "bce_marketingfreezeuntil"],
            first.Descendants("control").Select(control => control.Attribute("datafieldname")!.Value));
    }

    [Theory]
    [MemberData(nameof(CustomerForms))]
    public void Overview_WorkOfToday_IsSeenWithoutScrolling(string path)
    {
        XElement column = ShippedForm.Of(path).Tabs[0].Descendants("column").Single(one => one.Descendants("TargetEntityType").Any());
        List<FormControl> grids = column.Descendants("section").First().Descendants("control").Select(control => new FormControl(control)).ToList();

        Assert.Equal(["incident", "bce_churnalert", "task"], grids.Select(grid => grid["TargetEntityType"]));
        Assert.InRange(grids.Sum(grid => grid.Rows), 1, RowsInSight);
        Assert.All(grids, grid => Assert.Contains(ShippedForm.View(grid["TargetEntityType"], grid["ViewId"]).Descendants("condition"), condition => condition.Attribute("attribute")!.Value is "statecode" or "bce_complaintstate"));
    }

    [Fact]
    public void CustomerForms_PersonAndCompany_DifferOnlyInWhoTheyAre()
    {
        string[] who = ["lastname", "firstname", "birthdate", "jobtitle", "parentcustomerid", "mobilephone", "preferredcontactmethodcode", "name", "industrycode", "numberofemployees", "primarycontactid", "parentaccountid", "websiteurl"];
        List<IEnumerable<string>> shown = ShippedForm.All.Where(IsCustomerForm).Select(form => form.Controls.Select(control => control.Id).Where(id => !who.Contains(id, StringComparer.Ordinal))).ToList();

        Assert.Equal(2, shown.Count);
        Assert.Equal(shown[0], shown[1]);
    }

    [Fact]
    public void Complaint_FirstTab_ShowsWhoWhatTheClocksAndTheNextStepOnTop()
    {
        ShippedForm form = ShippedForm.All.Single(one => one is { Table: "incident", Kind: "main" });
        List<string> onTop = form.Tabs[0].Descendants("column").SelectMany(InSight).ToList();

        Assert.Superset(new HashSet<string>(["customerid", "quick_customerid", "bce_categoryid", "bce_summary", "bce_nextmilestone", "bce_nextdueon", "WebResource_clocktimeline"], StringComparer.Ordinal), onTop.ToHashSet(StringComparer.Ordinal));
        Assert.Equal(["bce_complaintstate", "bce_severity", "bce_nextdueon", "ownerid"], form.Header.Select(control => control.Column));
    }

    [Fact]
    public void QuickCreate_EveryTable_AllowsItAndHasOneForm()
    {
        List<ShippedForm> forms = ShippedForm.All.Where(form => form.Kind == "quickCreate").ToList();

        Assert.Equal(forms.Count, forms.Select(form => form.Table).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(ShippedForm.TablesWithQuickCreate, forms.Select(form => form.Table).Where(table => table.StartsWith("bce_", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        Assert.All(forms, form => Assert.DoesNotContain(form.Controls, control => control.IsDisabled));
    }

    private static bool IsCustomerForm(ShippedForm form) => form is { Kind: "main", Table: "contact" or "account" };

    private static IEnumerable<string> InSight(XElement column)
    {
        int rows = 0;
        foreach (FormControl control in column.Descendants("control").Select(control => new FormControl(control)))
        {
            rows += control.Rows;
            if (rows > RowsInSight)
            {
                yield break;
            }

            yield return control.Id;
        }
    }
}
