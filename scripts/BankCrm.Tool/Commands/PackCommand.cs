using System.CommandLine;
using System.IO;
using BankCrm.Packaging;

namespace BankCrm.Tool.Commands;

/// <summary>bankcrm pack: the managed and the unmanaged zip.</summary>
internal static class PackCommand
{
    public static Command Create(TextWriter output)
    {
        var folder = new Option<DirectoryInfo>("--out")
        {
            Description = "The folder that gets the zips; it is created when missing.",
            DefaultValueFactory = _ => new DirectoryInfo("out"),
        };
        var command = new Command("pack", "Packs solution/src and the built plug-in assembly into the managed and the unmanaged zip.") { folder };
        command.SetAction(parsed =>
        {
            PackedSolution packed = Pack(parsed.GetRequiredValue(folder).FullName);
            output.WriteLine(packed.ManagedZip);
            output.WriteLine(packed.UnmanagedZip);
            return ExitCode.Done;
        });
        return command;
    }

    /// <summary>Packs the repository's solution.</summary>
    public static PackedSolution Pack(string outputFolder)
    {
        Directory.CreateDirectory(outputFolder);
        return SolutionPacker.Pack(RepositoryFolder.SolutionSource(), PluginAssemblyFile.Locate(), outputFolder);
    }
}
