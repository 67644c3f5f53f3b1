using System;
using System.IO;
using Xunit;

namespace BankCrm.Feed.Tests;

public sealed class MappingTests
{
    /// <summary>A valid file entry, whose properties the tests add to or replace.</summary>
    private const string File =
        """
        "file": "a.csv", "window": { "date": "day" }, "customer": { "number": "no" },
        "measures": [{ "metric": "bce_aumend", "column": "balance" }]
        """;

    [Theory]
    [InlineData("xiamen.json")]
    [InlineData("berka.json")]
    [InlineData("generated.json")]
    [InlineData("bankchurners.json")]
    public void Load_ShippedMapping_IsValid(string name)
    {
        var mapping = FeedMapping.Load(Path.Combine(AppContext.BaseDirectory, "mappings", name));

        Assert.NotEmpty(mapping.Metrics);
    }

    [Fact]
    public void Load_NoSuchFile_SaysWhich()
    {
        var message = Assert.Throws<FeedException>(() => FeedMapping.Load("nowhere.json")).Message;

        Assert.Contains("nowhere.json", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{", "not valid JSON")]
    [InlineData("""{ "name": "a", "name": "b", "files": [] }""", "not valid JSON")]
    [InlineData("[]", "$: an object in { } is expected, not a list.")]
    [InlineData("""{ "files": [] }""", "$: the property \"name\" is missing.")]
    [InlineData("""{ "name": 1, "files": [] }""", "$.name: a text is expected, not 1.")]
    [InlineData("""{ "name": " ", "files": [] }""", "$.name: the text must not be empty.")]
    [InlineData("""{ "name": "a" }""", "$: the property \"files\" is missing.")]
    [InlineData("""{ "name": "a", "files": [] }""", "$.files: at least one file is needed.")]
    [InlineData("""{ "name": "a", "files": "b" }""", "$.files: a list in [ ] is expected, not the text \"b\".")]
    [InlineData("""{ "name": "a", "period": "week", "files": [] }""", "$.period: \"week\" is none of month, quarter.")]
    [InlineData("""{ "name": "a", "earliest": "1.1.1993", "files": [] }""", "$.earliest: a day written as 2019-07-31 is expected.")]
    [InlineData("""{ "name": "a", "holdWindowOnRejects": "no", "files": [] }""", "$.holdWindowOnRejects: true or false is expected")]
    public void Parse_WrongRoot_SaysWhere(string json, string sentence)
    {
        Assert.Contains(sentence, Refusal(json), StringComparison.Ordinal);
    }

    [Fact]
    public void Parse_UnknownPropertyOfRoot_SaysWhichAreKnown()
    {
        var message = Refusal($$"""{ "name": "a", "file": [], "files": [{ {{File}} }] }""");

        Assert.Equal(
            "The mapping test.json is not valid at $.file: this property is not known here; known are earliest, files, format, "
            + "holdWindowOnRejects, links, name, period.",
            message);
    }

    [Theory]
    [InlineData("""{ "customer": { "number": "no" } }""", "$.files[0]: the property \"file\" is missing.")]
    [InlineData("""{ "file": "in/a.csv" }""", "$.files[0].file: the pattern is a file name inside the folder, so it must not hold a folder.")]
    [InlineData("""{ "file": "a.csv" }""", "$.files[0]: the property \"customer\" is missing.")]
    [InlineData("""{ "file": "a.csv", "customer": { "number": "no" } }""", "$.files[0]: the file neither gives a metric nor describes customers (kind)")]
    [InlineData("""{ "file": "a.csv", "customer": { "number": "no", "lastName": "x" } }""", "$.files[0].customer.lastName: this property is not known here")]
    [InlineData("""{ "file": "a.csv", "customer": { "number": "no", "kind": "private" } }""", "$.files[0].customer.kind: \"private\" is none of")]
    [InlineData("""{ "file": "a.csv", "customer": { "number": "no", "kind": "personal", "name": "x" } }""", "a contact is named by lastName")]
    [InlineData("""{ "file": "a.csv", "customer": { "number": "no", "kind": "corporate", "lastName": "x" } }""", "an account has a name")]
    [InlineData("""{ "file": "a.csv", "customer": { "number": "no", "kind": "personal", "lastName": "{x" } }""", "$.files[0].customer.lastName: columns stand in braces")]
    [InlineData("""{ "file": "a.csv", "customer": { "number": "no", "via": "x" } }""", "$.files[0].customer.via: there is no link called \"x\".")]
    [InlineData("""{ "file": "a.csv", "format": { "delimiter": ";;" }, "customer": { "number": "no" } }""", "$.files[0].format.delimiter: one character")]
    [InlineData("""{ "file": "a.csv", "format": { "delimiter": "\"" }, "customer": { "number": "no" } }""", "$.files[0].format: delimiter and quote must differ.")]
    [InlineData("""{ "file": "a.csv", "format": { "thousands": "." }, "customer": { "number": "no" } }""", "$.files[0].format: decimal and thousands must differ.")]
    [InlineData("""{ "file": "a.csv", "format": { "encoding": "utf-9" }, "customer": { "number": "no" } }""", "$.files[0].format.encoding: \"utf-9\" is not an encoding")]
    [InlineData("""{ "file": "a.csv", "format": { "header": false }, "customer": { "number": "no" } }""", "$.files[0].format: files without a header need \"columns\"")]
    [InlineData("""{ "file": "a.csv", "customer": { "number": "no" }, "measures": [{ "metric": "bce_aumend", "column": "b" }] }""", "$.files[0]: measures need a \"window\".")]
    [InlineData("""{ "file": "a.csv", "customer": { "number": "no" }, "window": {} }""", "$.files[0].window: exactly one of fileName, date, standing is expected.")]
    [InlineData("""{ "file": "a.csv", "customer": { "number": "no" }, "window": { "fileName": "(", "template": "$1" } }""", "$.files[0].window.fileName: this is not a regular expression")]
    [InlineData("""{ "file": "a.csv", "customer": { "number": "no" }, "window": { "date": { "column": "d", "formats": ["yy"] } } }""", "$.files[0].window.date.formats: \"yy\" is not a date format")]
    [InlineData("""{ "file": "a.csv", "customer": { "number": "no" }, "window": { "standing": { "months": "m" } } }""", "$.files[0].window.standing: months are counted from")]
    [InlineData("""{ "file": "a.csv", "where": [{ "column": "a" }], "customer": { "number": "no" } }""", "$.files[0].where[0]: exactly one of equals, in, notIn, empty, sign is expected.")]
    [InlineData("""{ "file": "a.csv", "where": [{ "column": "a", "sign": "zero" }], "customer": { "number": "no" } }""", "$.files[0].where[0].sign: \"zero\" is none of positive, negative.")]
    public void Parse_WrongFile_SaysWhere(string file, string sentence)
    {
        Assert.Contains(sentence, Refusal($$"""{ "name": "a", "files": [{{file}}] }"""), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{ "metric": "bce_aum", "column": "b" }""", ".metric: \"bce_aum\" is not a metric; metrics are columns of bce_customermetric such as bce_aumend.")]
    [InlineData("""{ "metric": "bce_aumend" }""", ": exactly one of column, columns, constant, date, monthsBeforeEnd is expected.")]
    [InlineData("""{ "metric": "bce_aumend", "column": "b", "columns": ["c"] }""", ".columns: either column or columns is expected, not both.")]
    [InlineData("""{ "metric": "bce_aumend", "columns": [] }""", ".columns: the list must not be empty.")]
    [InlineData("""{ "metric": "bce_aumend", "column": "b", "constant": 1 }""", ": exactly one of column, columns, constant, date, monthsBeforeEnd is expected.")]
    [InlineData("""{ "metric": "bce_aumend", "constant": 0.00001 }""", ".constant: this number does not fit bce_aumend.")]
    [InlineData("""{ "metric": "bce_productsheld", "constant": 1.5 }""", ".constant: this number does not fit bce_productsheld.")]
    [InlineData("""{ "metric": "bce_aumend", "column": "b", "min": "0" }""", ".min: a number is expected, not the text \"0\".")]
    [InlineData("""{ "metric": "bce_aumend", "column": "b", "aggregate": "mean" }""", ".aggregate: \"mean\" is none of")]
    [InlineData("""{ "metric": "bce_productsheld", "column": "b", "aggregate": "count" }""", ": this aggregate takes no column, constant or date.")]
    [InlineData("""{ "metric": "bce_aumend", "aggregate": "count" }""", ": count is for whole-number metrics.")]
    [InlineData("""{ "metric": "bce_aumend", "aggregate": "any" }""", ": any is for yes-or-no metrics.")]
    [InlineData("""{ "metric": "bce_salarycredit", "column": "b", "aggregate": "sum" }""", ": a yes-or-no metric is aggregated by any.")]
    [InlineData("""{ "metric": "bce_lastactiveon", "column": "b" }""", ": a date metric is given by \"date\" or \"monthsBeforeEnd\".")]
    [InlineData("""{ "metric": "bce_aumend", "date": "b" }""", ": a date is only for date metrics.")]
    [InlineData("""{ "metric": "bce_lastactiveon", "date": "b", "aggregate": "sum" }""", ": a date metric is aggregated by min or max.")]
    [InlineData("""{ "metric": "bce_aumend", "aggregate": "endBalance" }""", ": endBalance and averageBalance need the file's \"balance\".")]
    [InlineData("""{ "metric": "bce_productsheld", "aggregate": "endBalance" }""", ": balances are for money metrics.")]
    [InlineData("""{ "metric": "bce_loanend", "column": "b", "aggregate": "sum", "lessPerMonth": "p" }""", ": lessPerMonth is for rows of a standing window.")]
    [InlineData("""{ "metric": "bce_aumend", "column": "b", "factor": 0 }""", ".factor: a factor of 0 would lose every number.")]
    [InlineData("""{ "metric": "bce_aumend", "column": "b", "factor": 1000001 }""", ".factor: a number within \u00B11,000,000 is expected.")]
    [InlineData("""{ "metric": "bce_aumend", "column": "b", "add": "1" }""", ".add: a number is expected, not the text \"1\".")]
    [InlineData("""{ "metric": "bce_aumend", "constant": 1, "factor": 2 }""", ": factor and add are for the numbers of columns.")]
    [InlineData("""{ "metric": "bce_salarycredit", "column": "b", "add": 1 }""", ": factor and add are for the numbers of columns.")]
    [InlineData("""{ "metric": "bce_lastactiveon", "date": "b", "monthsBeforeEnd": "c" }""", ": exactly one of column, columns, constant, date, monthsBeforeEnd is expected.")]
    [InlineData("""{ "metric": "bce_aumend", "monthsBeforeEnd": "c" }""", ": a date is only for date metrics.")]
    [InlineData("""{ "metric": "bce_aumend", "column": "b", "colour": "red" }""", ".colour: this property is not known here")]
    public void Parse_WrongMeasure_SaysWhere(string measure, string sentence)
    {
        var message = Refusal(
            $$"""{ "name": "a", "files": [{ "file": "a.csv", "window": { "date": "d" }, "customer": { "number": "n" }, "measures": [{{measure}}] }] }""");

        Assert.Contains($"$.files[0].measures[0]{sentence}", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Parse_SameMetricTwiceInAFile_SaysWhere()
    {
        var message = Refusal(
            """
            { "name": "a", "files": [{ "file": "a.csv", "window": { "date": "d" }, "customer": { "number": "n" }, "measures": [
              { "metric": "bce_aumend", "column": "b" }, { "metric": "bce_aumend", "column": "c" }] }] }
            """);

        Assert.Contains("$.files[0].measures[0]: the file gives bce_aumend twice.", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Parse_AggregateAndPlainInOneFile_SaysWhere()
    {
        var message = Refusal(
            """
            { "name": "a", "files": [{ "file": "a.csv", "window": { "date": "d" }, "customer": { "number": "n" }, "measures": [
              { "metric": "bce_aumend", "column": "b" }, { "metric": "bce_transactioncount", "aggregate": "count" }] }] }
            """);

        Assert.Contains("$.files[0].measures[1]: either every measure of a file has an aggregate or none has.", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Parse_TwoLinksOfOneName_SaysWhere()
    {
        var message = Refusal(
            $$"""
            { "name": "a", "links": [{ "name": "l", "file": "l.csv", "from": "f", "to": "t" }, { "name": "l", "file": "l.csv", "from": "f", "to": "t" }],
              "files": [{ {{File}} }] }
            """);

        Assert.Contains("$.links[1].name: another link is called \"l\" already.", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Parse_OnlyCustomers_HasNothingToFeed()
    {
        var message = Refusal("""{ "name": "a", "files": [{ "file": "c.csv", "customer": { "number": "no", "kind": "personal" } }] }""");

        Assert.Contains("$: no file gives a metric in a dated window", message, StringComparison.Ordinal);
    }

    private static string Refusal(string json) => Assert.Throws<FeedException>(() => FeedMapping.Parse(json, "test.json")).Message;
}
