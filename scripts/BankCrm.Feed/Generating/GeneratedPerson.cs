using System;

namespace BankCrm.Feed.Generating;

/// <summary>Who a made-up customer is.</summary>
internal sealed class GeneratedPerson
{
    private const string Surnames = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹";
    private const string MaleGiven = "伟强磊军勇杰涛明超刚平辉鹏华飞鑫波斌宇浩";
    private const string FemaleGiven = "芳娜敏静丽艳娟霞秀燕玲婷雪慧莹倩洁梅琳云";

    private static readonly string[] EnglishSurnames =
    [
        "Smith", "Jones", "Taylor", "Brown", "Williams", "Wilson", "Johnson", "Davies", "Patel", "Wright", "O'Connor", "Evans",
        "Thomas", "Roberts", "Green", "Hall", "Wood", "Harris", "Clark", "Lewis",
    ];

    private static readonly string[] EnglishMale =
        ["Oliver", "George", "Harry", "Jack", "Jacob", "Noah", "Charles", "Thomas", "James", "William", "Henry", "Samuel"];

    private static readonly string[] EnglishFemale =
        ["Olivia", "Amelia", "Isla", "Emily", "Ava", "Lily", "Grace", "Sophie", "Alice", "Ruby", "Charlotte", "Hannah"];

    internal GeneratedPerson(SplitMix random, int index)
    {
        Number = NumberOf(index);
        IsWoman = random.Happens(510);
        if (random.Happens(880))
        {
            LastName = random.Pick(Surnames.AsSpan()).ToString();
            ReadOnlySpan<char> given = IsWoman ? FemaleGiven : MaleGiven;
            FirstName = random.Happens(600) ? $"{random.Pick(given)}{random.Pick(given)}" : random.Pick(given).ToString();
        }
        else
        {
            LastName = random.Pick<string>(EnglishSurnames);
            FirstName = random.Pick<string>(IsWoman ? EnglishFemale : EnglishMale);
        }

        BirthDate = new DateOnly(1940, 1, 1).AddDays((int)random.Between(0, 66 * 365));
    }

    /// <summary>The customer number of the customer with that place, from 0.</summary>
    internal static long NumberOf(int index)
    {
        // Multiplying by a constant modulo a prime scatters the numbers and keeps them different.
        const long Prime = 99_999_989;
        return 6_200_000_000 + ((index + 1L) * 48_271 % Prime);
    }

    internal long Number { get; }

    internal string LastName { get; }

    internal string FirstName { get; }

    internal bool IsWoman { get; }

    internal DateOnly BirthDate { get; }
}
