using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using BankCrm.Packaging.Checking.Model;

namespace BankCrm.Packaging.Checking.Rules.Manifest;

internal sealed partial class PublisherIsComplete : ContentRule
{
    private const int MinOptionValuePrefix = 10_000;
    private const int MaxOptionValuePrefix = 99_999;

    public PublisherIsComplete()
        : base("SOL-010", "The publisher has a prefix of two to eight letters and digits that starts with a letter and not with mscrm, a choice value prefix from 10000 to 99999, and exactly two addresses; Managed is 0 or 1.", Sources.PublisherDocs)
    {
    }

    public override IEnumerable<string> Check(CheckedSolution solution)
    {
        XElement publisher = solution.Manifest.Element("Publisher")!;
        string prefix = publisher.Text("CustomizationPrefix");
        if (!PrefixPattern().IsMatch(prefix) || prefix.StartsWith("mscrm", StringComparison.OrdinalIgnoreCase))
        {
            yield return $"{SolutionFile}: the publisher's prefix '{prefix}' is not two to eight letters and digits that start with a letter (and not with mscrm).";
        }

        if (solution.OptionValuePrefix is not (>= MinOptionValuePrefix and <= MaxOptionValuePrefix))
        {
            yield return $"{SolutionFile}: the publisher's choice value prefix '{publisher.Text("CustomizationOptionValuePrefix")}' is not a number from 10000 to 99999.";
        }

        string[] addresses = publisher.Elements("Addresses").Elements("Address").Select(address => address.Text("AddressNumber")).ToArray();
        if (addresses is not ["1", "2"])
        {
            yield return $"{SolutionFile}: the publisher must have the two addresses 1 and 2, and has {addresses.Length}.";
        }

        string managed = solution.Manifest.Text("Managed");
        if (managed is not ("0" or "1"))
        {
            yield return $"{SolutionFile}: Managed is '{managed}', and must be 0 or 1 in a packed solution.";
        }
    }

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9]{1,7}$")]
    private static partial Regex PrefixPattern();
}
