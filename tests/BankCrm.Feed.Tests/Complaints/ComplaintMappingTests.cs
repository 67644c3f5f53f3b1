using System;
using System.IO;
using BankCrm.Feed.Complaints;
using Xunit;

namespace BankCrm.Feed.Tests.Complaints;

public sealed class ComplaintMappingTests
{
    private const string File =
        """
        "file": "a.csv", "number": "{no}", "customer": { "number": "{customer}" }, "received": "day", "title": "{subject}"
        """;

    [Theory]
    [InlineData("cfpb.json", "us")]
    [InlineData("generated-complaints.json", null)]
    public void Load_ShippedMapping_IsValid(string name, string? regime)
    {
        var mapping = ComplaintMapping.Load(Path.Combine(AppContext.BaseDirectory, "mappings", name));

        Assert.Equal(regime is null ? [] : [regime], mapping.Regimes);
    }

    [Theory]
    [InlineData("{", "not valid JSON")]
    [InlineData("""{ "complaints": [] }""", "$: the property \"name\" is missing.")]
    [InlineData("""{ "name": "a", "complaints": [] }""", "$.complaints: at least one file is needed.")]
    [InlineData("""{ "name": "a", "files": [] }""", "$: the property \"complaints\" is missing.")]
    public void Parse_WrongRoot_SaysWhere(string json, string sentence) => Assert.Contains(sentence, Refusal(json), StringComparison.Ordinal);

    [Theory]
    [InlineData("\"receivedAt\": \"noon\"", "$.complaints[0].receivedAt: a time of day in UTC written as 12:00 is expected.")]
    [InlineData("\"channel\": \"pigeon\"", "$.complaints[0].channel: \"pigeon\" is none of branch, phone")]
    [InlineData("\"category\": { \"column\": \"c\" }", "$.complaints[0].category: the property \"codes\" is missing.")]
    [InlineData("\"category\": { \"column\": \"c\", \"codes\": {} }", "$.complaints[0].category.codes: at least one text and its code are needed.")]
    [InlineData("\"cause\": { \"column\": \"c\", \"codes\": { \"x\": 1 } }", "$.complaints[0].cause.codes.x: a text is expected, not 1.")]
    [InlineData("\"amount\": \"a\"", "$.complaints[0].amount: this property is not known here")]
    public void Parse_WrongFile_SaysWhere(string property, string sentence) =>
        Assert.Contains(sentence, Refusal($$"""{ "name": "a", "complaints": [{ {{File}}, {{property}} }] }"""), StringComparison.Ordinal);

    private static string Refusal(string json) => Assert.Throws<FeedException>(() => ComplaintMapping.Parse(json, "test.json")).Message;
}
