using System;
using System.Linq;
using BankCrm.Plugins.Framework;
using Microsoft.Xrm.Sdk;

namespace BankCrm.Plugins.Tests.Scenarios.FakeXrmEasyEngine;

/// <summary>A plug-in and one of the steps that its attributes register.</summary>
internal sealed class RegisteredStep
{
    private readonly StepAttribute registration;

    public RegisteredStep(IPlugin plugin, StepAttribute registration)
    {
        Plugin = plugin;
        this.registration = registration;
    }

    public IPlugin Plugin { get; }

    public int Rank => registration.Rank;

    public bool IsOn(string message, string table, StepStage stage) => registration.Message == message && registration.Table == table && registration.Stage == stage;

    /// <summary>Whether an update sends one of the filtering columns.</summary>
    public bool IsFor(Entity target) => registration.Filtering is not { } filtering || target.Attributes.Keys.Any(column => IsAmong(filtering, column));

    /// <summary>The registered columns of the row as it was, or null where no image is registered or there is no such row.</summary>
    public Entity? ImageOf(Entity? before)
    {
        if (before is null || registration.Before is not { } columns)
        {
            return null;
        }

        Entity image = StepRunningContext.Copy(before);
        foreach (string column in image.Attributes.Keys.Where(column => !IsAmong(columns, column)).ToList())
        {
            image.Attributes.Remove(column);
        }

        return image;
    }

    private bool IsAmong(string columns, string column) => columns == StepAttribute.AllOwnColumns
        ? column is "statecode" or "statuscode" || (column.StartsWith("bce_", StringComparison.Ordinal) && column != registration.Table + "id")
        : columns.Split(',').Select(name => name.Trim()).Contains(column);
}
