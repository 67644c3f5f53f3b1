using System;

namespace BankCrm.Packaging.Checking.Rules.Container;

/// <summary>The CRC-32 checksum that zip files carry for each entry.</summary>
internal static class Checksum
{
    public const uint Start = 0xFFFFFFFF;

    private const uint Polynomial = 0xEDB88320;

    private static readonly uint[] Table = MakeTable();

    public static uint Continue(uint checksum, ReadOnlySpan<byte> bytes)
    {
        foreach (byte one in bytes)
        {
            checksum = Table[(byte)(checksum ^ one)] ^ (checksum >> 8);
        }

        return checksum;
    }

    public static uint Finish(uint checksum) => checksum ^ 0xFFFFFFFF;

    private static uint[] MakeTable()
    {
        uint[] table = new uint[256];
        for (uint i = 0; i < table.Length; i++)
        {
            uint value = i;
            for (int bit = 0; bit < 8; bit++)
            {
                value = (value & 1) == 1 ? Polynomial ^ (value >> 1) : value >> 1;
            }

            table[i] = value;
        }

        return table;
    }
}
