using System;
using System.IO;
using BankCrm.Sandbox.Tests.Support;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Xunit;

namespace BankCrm.Sandbox.Tests.Import;

public sealed class SandboxFileTests : IDisposable
{
    private readonly TestFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Open_AfterCreateAndImport_HasTheRowsAndTheSteps()
    {
        string path = folder.NewPath(".db");
        Guid id;
        using (SandboxEnvironment first = SandboxEnvironment.Create(path))
        {
            first.ImportSolution(TestBank.Orders().Step<Pipeline.RecordPlugin>(TestSolution.UpdateMessage, "tst_order", 20).Zip(folder));
            id = first.Connect().Create(new Entity("tst_order") { ["tst_name"] = "kept", ["tst_amount"] = new Money(1.25m) });
        }

        using SandboxEnvironment second = SandboxEnvironment.Open(path);
        second.Connect().Update(new Entity("tst_order", id) { ["tst_count"] = 1 });
        Entity row = second.Connect().Retrieve("tst_order", id, new ColumnSet(true));

        Assert.Equal("kept", row["tst_name"]);
        Assert.Equal(1.25m, ((Money)row["tst_amount"]).Value);
        Assert.Single(second.PluginTraces);
    }

    [Fact]
    public void Create_FileExists_IsRefused()
    {
        string path = folder.NewPath(".db");
        File.WriteAllText(path, "mine");

        Assert.Throws<SandboxException>(() => SandboxEnvironment.Create(path));
        Assert.Equal("mine", File.ReadAllText(path));
    }

    [Fact]
    public void Open_NoFile_IsRefused() => Assert.Throws<SandboxException>(() => SandboxEnvironment.Open(folder.NewPath(".db")));

    [Theory]
    [InlineData("this is not a database at all, just some text that is long enough to be taken for one, perhaps, by somebody in a hurry..")]
    [InlineData("")]
    public void Open_ForeignFile_IsRefused(string content)
    {
        string path = folder.NewPath(".db");
        File.WriteAllText(path, content);

        Assert.Throws<SandboxException>(() => SandboxEnvironment.Open(path));
    }

    [Fact]
    public void Open_CutOffFile_IsRefused()
    {
        string path = folder.NewPath(".db");
        SandboxEnvironment.Create(path).Dispose();
        using (FileStream stream = File.OpenWrite(path))
        {
            stream.SetLength(5000);
        }

        Assert.Throws<SandboxException>(() => SandboxEnvironment.Open(path));
    }

    [Fact]
    public void Open_OpenElsewhere_IsRefused()
    {
        string path = folder.NewPath(".db");
        using SandboxEnvironment first = SandboxEnvironment.Create(path);

        Assert.Contains("in use", Assert.Throws<SandboxException>(() => SandboxEnvironment.Open(path)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Open_FilesOfAProcessKilledWithinACall_HaveTheLastCommittedState()
    {
        string path = folder.NewPath(".db");
        string copy = folder.NewPath(".db");
        void CopyAsKilled(string traced)
        {
            if (traced == "label=now")
            {
                File.Copy(path, copy);
                File.Copy(path + "-wal", copy + "-wal");
            }
        }

        using SandboxEnvironment environment = SandboxEnvironment.Create(path, new SandboxOptions { Trace = CopyAsKilled });
        environment.ImportSolution(TestBank.Orders().Step<Pipeline.RecordPlugin>(TestSolution.CreateMessage, "tst_policy", 40, "now").Zip(folder));
        environment.Connect().Create(new Entity("tst_order") { ["tst_name"] = "committed" });
        environment.Connect().Create(new Entity("tst_policy") { ["tst_name"] = "under way" });

        using SandboxEnvironment after = SandboxEnvironment.Open(copy);

        Assert.Single(after.Connect().RetrieveMultiple(new QueryExpression("tst_order")).Entities);
        Assert.Empty(after.Connect().RetrieveMultiple(new QueryExpression("tst_policy")).Entities);
    }

    [Fact]
    public void Create_UnfinishedFileOfADeadProcess_IsReplaced()
    {
        string path = folder.NewPath(".db");
        File.WriteAllText(path + ".unfinished", "half");

        using SandboxEnvironment environment = SandboxEnvironment.Create(path);

        Assert.False(File.Exists(path + ".unfinished"));
        Assert.Equal(SandboxEnvironment.RootBusinessUnitId, environment.Connect().RetrieveMultiple(new QueryExpression("businessunit")).Entities[0].Id);
    }
}
