using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Text.RegularExpressions;
using BankCrm.Domain.Customers;
using BankCrm.Domain.Foundation;
using BankCrm.Plugins.Framework;
using BankCrm.Plugins.Framework.Messages;
using Xunit;

namespace BankCrm.Plugins.Tests.Messages;

public sealed class MessageCatalogueTests
{
    /// <summary>The constants of every class of codes in the domain: each module has its own.</summary>
    public static TheoryData<string> EveryCode => new(ClassesOfCodes.SelectMany(Constants));

    [Theory]
    [MemberData(nameof(EveryCode))]
    public void All_EveryCode_HasBothLanguages(string code)
    {
        MessageText text = MessageCatalogue.All[code];

        Assert.Matches("[A-Za-z]", text.English);
        Assert.Matches(@"\p{IsCJKUnifiedIdeographs}", text.Chinese);
    }

    [Fact]
    public void All_BothLanguages_NameTheSameArguments() =>
        Assert.All(MessageCatalogue.All.Values, text => Assert.Equal(Placeholders(text.English), Placeholders(text.Chinese)));

    [Fact]
    public void All_CodesOfViolations_AreNeverUsedTwice()
    {
        List<string> codes = ClassesOfCodes.SelectMany(Constants).ToList();

        Assert.Equal(codes.Count, codes.Distinct().Count());
    }

    [Theory]
    [InlineData(1033, "TIER-003", "personal", "2019-10-31")]
    [InlineData(2052, "TIER-003", "个人客户", "2019-10-31")]
    [InlineData(1028, "TIER-003", "个人客户", "2019-10-31")]
    [InlineData(1031, "TIER-003", "personal", "2019-10-31")]
    public void Say_LanguageOfTheReader_IsSpoken(int localeId, params string[] parts)
    {
        string said = MessageCatalogue.Say(new Violation(Codes.NoPolicyInForce, CustomerKind.Personal, new Day(2019, 10, 31)), localeId);

        Assert.All(parts, part => Assert.Contains(part, said, System.StringComparison.Ordinal));
    }

    [Fact]
    public void Say_Amounts_AreGrouped() =>
        Assert.Contains("6,000,000.5", MessageCatalogue.Say(new Violation(Codes.StableUnderFloor, "PRIVATE", 1m, 6_000_000.5m), Languages.English), System.StringComparison.Ordinal);

    private static IEnumerable<System.Type> ClassesOfCodes =>
        typeof(Codes).Assembly.GetTypes().Where(type => type.Namespace?.StartsWith("BankCrm.Domain", System.StringComparison.Ordinal) == true && type.Name.EndsWith("Codes", System.StringComparison.Ordinal));

    private static IEnumerable<string> Constants(System.Type type) =>
        type.GetFields(BindingFlags.Public | BindingFlags.Static).Where(field => field.IsLiteral && field.FieldType == typeof(string)).Select(field => (string)field.GetRawConstantValue()!);

    private static IEnumerable<string> Placeholders(string text) => Regex.Matches(text, @"\{(\d)").Select(match => match.Groups[1].Value).Distinct().Order();
}
