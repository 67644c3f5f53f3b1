using System;

namespace BankCrm.Solution.Tests.Breakages;

/// <summary>One way to break the valid sample package.</summary>
/// <param name="Rule">The one rule that must notice it.</param>
/// <param name="What">What is broken, in words; names the test case.</param>
/// <param name="Mentions">A part of the finding's message that tells a person where to look.</param>
/// <param name="Break">Breaks it.</param>
internal sealed record Breakage(string Rule, string What, string Mentions, Action<SamplePackage> Break);
