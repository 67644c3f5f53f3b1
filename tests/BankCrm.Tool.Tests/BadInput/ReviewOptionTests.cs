using System.IO;
using System.Linq;
using BankCrm.Tool.Tests.Support;
using Xunit;

namespace BankCrm.Tool.Tests.BadInput;

/// <summary>Wrong use of what a review can be asked for: one sentence, exit code 2, and nothing opened or made.</summary>
public sealed class ReviewOptionTests
{
    private static readonly string[] Lists = { "--decisions", "--stages", "--classes", "--scores" };

    public static TheoryData<string> EveryList => new(Lists);

    [Theory]
    [InlineData("0/3")]
    [InlineData("4/3")]
    [InlineData("1/1001")]
    [InlineData("one")]
    [InlineData("1/2/3")]
    public void Review_ShardThatIsNone_IsRefused(string shard)
    {
        using var folder = new TestFolder();
        string database = folder.Write("bank.db", "never opened");
        ToolRun.Of("review", "--db", database, "--as-of", "2019-10-31", "--shard", shard).MustRefuseUse("--shard", shard, "1000");
        Assert.Equal("never opened", File.ReadAllText(database));
    }

    [Fact]
    public void Review_ShardAndTotals_IsRefused() =>
        ToolRun.Of("review", "--db", "b", "--as-of", "2019-10-31", "--shard", "1/2", "--totals").MustRefuseUse("--shard", "--totals");

    [Fact]
    public void Try_Shard_IsNoOptionOfIt() => Assert.NotEmpty(ToolRun.Of("try", "--shard", "1/2").MustBe(2).ErrorLines);

    [Theory]
    [InlineData("try")]
    [InlineData("review", "--db", "b", "--as-of", "2019-10-31")]
    public void Run_LanguageWithoutExplain_IsRefused(params string[] command) =>
        ToolRun.Of([.. command, "--language", "zh"]).MustRefuseUse("--language", "--explain");

    [Theory]
    [InlineData("try")]
    [InlineData("review", "--db", "b", "--as-of", "2019-10-31")]
    public void Run_LanguageWeDoNotSpeak_IsRefused(params string[] command) =>
        Assert.Contains("'fr'", ToolRun.Of([.. command, "--explain", "c", "--language", "fr"]).MustBe(2).Errors, System.StringComparison.Ordinal);

    [Theory]
    [InlineData("try")]
    [InlineData("review", "--db", "b", "--as-of", "2019-10-31")]
    public void Run_ExplainNoNumber_IsRefused(params string[] command) => ToolRun.Of([.. command, "--explain", " "]).MustRefuseUse("--explain", "customer number");

    [Theory]
    [MemberData(nameof(EveryList))]
    public void Run_ListIsAFolder_IsRefusedBeforeAnythingIsDone(string list)
    {
        using var folder = new TestFolder();
        string database = PreparedDatabase.In(folder);
        byte[] before = File.ReadAllBytes(database);
        ToolRun.Of("review", "--db", database, "--as-of", "2019-10-31", list, folder.NewFolder("taken")).MustRefuse(list, "taken");
        ToolRun.Of("try", "--db", folder.At("none.db"), list, folder.At("taken")).MustRefuse(list, "taken");
        Assert.False(File.Exists(folder.At("none.db")));
        Assert.Equal(before, File.ReadAllBytes(database));
    }

    [Fact]
    public void Review_OneFileForTwoLists_IsRefusedAndKept()
    {
        using var folder = new TestFolder();
        string file = folder.Write("out.csv", "former");
        string database = PreparedDatabase.In(folder);
        foreach (string list in Lists.Skip(1))
        {
            ToolRun.Of("review", "--db", database, "--as-of", "2019-10-31", Lists[0], file, list, file).MustRefuse(Lists[0], list, "out.csv");
        }

        ToolRun.Of("review", "--db", database, "--as-of", "2019-10-31", "--stages", database).MustRefuse("--db", "--stages");
        Assert.Equal("former", File.ReadAllText(file));
    }

    [Fact]
    public void Review_RefusedDatabase_LeavesFormerListsAlone()
    {
        using var folder = new TestFolder();
        string[] options = Lists.SelectMany(list => new[] { list, folder.Write(list + ".csv", "former") }).ToArray();
        ToolRun.Of(["review", "--db", folder.At("none.db"), "--as-of", "2019-10-31", .. options]).MustRefuse("none.db");
        Assert.All(Lists, list => Assert.Equal("former", File.ReadAllText(folder.At(list + ".csv"))));
        Assert.Equal(Lists.Length, Directory.GetFiles(folder.Root).Length);
    }
}
