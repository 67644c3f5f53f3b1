namespace BankCrm.Packaging.Packing;

/// <summary>One kind of component: takes its files from the folder and puts them where the zip wants them.</summary>
internal interface IPart
{
    void AddTo(PackageContents contents, SolutionSource source);
}
