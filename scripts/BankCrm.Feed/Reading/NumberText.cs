using System;
using System.Text;
using BankCrm.Feed.Mapping;

namespace BankCrm.Feed.Reading;

/// <summary>Why a text is not a number that can be stored.</summary>
internal enum NumberFault
{
    None,
    NotANumber,
    TooManyDecimals,
    TooLarge,
}

/// <summary>Reads numbers as bytes into whole units of the smallest decimal, so that no amount is ever rounded.</summary>
internal sealed class NumberText(NumberFormat format)
{
    private readonly byte[] point = Encoding.UTF8.GetBytes([format.Decimal]);
    private readonly byte[] group = format.Thousands is { } thousands ? Encoding.UTF8.GetBytes([thousands]) : [];

    /// <summary>Reads a number of at most <paramref name="scale"/> decimals; further zeros are allowed.</summary>
    /// <param name="text">The text, not empty, without blanks around it.</param>
    /// <param name="scale">How many decimals the value carries.</param>
    /// <param name="limit">The largest absolute value, in the smallest decimal.</param>
    /// <param name="value">The number in the smallest decimal, or 0 where there is a fault.</param>
    internal NumberFault Parse(ReadOnlySpan<byte> text, int scale, long limit, out long value)
    {
        value = 0;
        var negative = text[0] == '-';
        var rest = text[0] is (byte)'-' or (byte)'+' ? text[1..] : text;
        ulong total = 0;
        if (!ReadWhole(ref rest, ref total, out var digits))
        {
            return NumberFault.NotANumber;
        }

        var fault = ReadDecimals(ref rest, scale, ref total, ref digits);
        if (fault == NumberFault.NotANumber || digits == 0)
        {
            return NumberFault.NotANumber;
        }

        if (total > (ulong)limit)
        {
            return NumberFault.TooLarge;
        }

        if (fault == NumberFault.None)
        {
            value = negative ? -(long)total : (long)total;
        }

        return fault;
    }

    /// <summary>Reads the digits before the decimals, with their groups of three. False where the groups are uneven.</summary>
    private bool ReadWhole(ref ReadOnlySpan<byte> rest, ref ulong total, out int digits)
    {
        digits = 0;
        var inGroup = 0;
        var groups = 0;
        while (!rest.IsEmpty)
        {
            if (char.IsAsciiDigit((char)rest[0]))
            {
                Append(ref total, rest[0]);
                digits++;
                inGroup++;
                rest = rest[1..];
            }
            else if (group.Length > 0 && rest.StartsWith(group))
            {
                if (inGroup is 0 or > 3 || (groups > 0 && inGroup != 3))
                {
                    return false;
                }

                groups++;
                inGroup = 0;
                rest = rest[group.Length..];
            }
            else
            {
                break;
            }
        }

        return groups == 0 || inGroup == 3;
    }

    private NumberFault ReadDecimals(ref ReadOnlySpan<byte> rest, int scale, ref ulong total, ref int digits)
    {
        var decimals = 0;
        var tooMany = false;
        if (rest.StartsWith(point))
        {
            foreach (var digit in rest[point.Length..])
            {
                if (!char.IsAsciiDigit((char)digit))
                {
                    return NumberFault.NotANumber;
                }

                digits++;
                if (decimals < scale)
                {
                    Append(ref total, digit);
                    decimals++;
                }
                else
                {
                    tooMany |= digit != '0';
                }
            }
        }
        else if (!rest.IsEmpty)
        {
            return NumberFault.NotANumber;
        }

        for (; decimals < scale; decimals++)
        {
            Append(ref total, (byte)'0');
        }

        return tooMany ? NumberFault.TooManyDecimals : NumberFault.None;
    }

    /// <summary>Appends a digit; what no longer fits stays at the largest number, which is beyond every limit.</summary>
    private static void Append(ref ulong total, byte digit) =>
        total = total >= ulong.MaxValue / 10 ? ulong.MaxValue : (total * 10) + (uint)(digit - '0');
}
