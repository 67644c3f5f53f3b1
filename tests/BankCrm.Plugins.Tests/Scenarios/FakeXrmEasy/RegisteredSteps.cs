using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using BankCrm.Plugins.Framework;
using Microsoft.Xrm.Sdk;

namespace BankCrm.Plugins.Tests.Scenarios.FakeXrmEasyEngine;

/// <summary>What the attributes beside the plug-in classes register; a test elsewhere holds them and the solution together.</summary>
internal static class RegisteredSteps
{
    private static readonly IReadOnlyList<IPlugin> Plugins = typeof(PluginBase).Assembly.GetTypes()
        .Where(type => typeof(IPlugin).IsAssignableFrom(type) && !type.IsAbstract)
        .Select(type => (IPlugin)Activator.CreateInstance(type))
        .ToList();

    private static readonly IReadOnlyList<RegisteredStep> All = Plugins
        .SelectMany(plugin => plugin.GetType().GetCustomAttributes<StepAttribute>().Select(step => new RegisteredStep(plugin, step)))
        .ToList();

    /// <summary>The custom APIs and their plug-ins.</summary>
    public static IReadOnlyDictionary<string, IPlugin> CustomApis { get; } = Plugins
        .Where(plugin => plugin.GetType().GetCustomAttribute<CustomApiAttribute>() is not null)
        .ToDictionary(plugin => plugin.GetType().GetCustomAttribute<CustomApiAttribute>().UniqueName);

    /// <summary>The steps of a message, table and stage in the order in which they run.</summary>
    public static IEnumerable<RegisteredStep> Of(string message, string table, StepStage stage) =>
        All.Where(step => step.IsOn(message, table, stage)).OrderBy(step => step.Rank);
}
