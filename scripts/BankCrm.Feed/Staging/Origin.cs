namespace BankCrm.Feed.Staging;

/// <summary>Which line of which file a staged row came from, in one number.</summary>
internal readonly record struct Origin(int File, long Line)
{
    private const int LineBits = 40;

    internal long Packed => ((long)File << LineBits) | Line;

    internal static Origin Unpack(long packed) => new((int)(packed >> LineBits), packed & ((1L << LineBits) - 1));
}
