using System;

namespace BankCrm.Sandbox.Metadata;

/// <summary>Ids that mean the same in every sandbox.</summary>
internal static class WellKnown
{
    /// <summary>The System Administrator role, under the id of the platform's role template.</summary>
    public static readonly Guid SystemAdministratorRole = new("627090ff-40a3-4053-8790-584edc5be201");

    /// <summary>The user that the platform itself acts as, and that a plug-in acts as when it asks for full rights.</summary>
    public static readonly Guid SystemUser = new("5a1d0000-0000-5000-8000-000000000001");

    /// <summary>The person who set the sandbox up.</summary>
    public static readonly Guid Administrator = new("5a1d0000-0000-5000-8000-000000000002");

    public static readonly Guid Organization = new("5a1d0000-0000-5000-8000-000000000003");

    public static readonly Guid RootBusinessUnit = new("5a1d0000-0000-5000-8000-000000000004");

    public static readonly Guid BaseCurrency = new("5a1d0000-0000-5000-8000-000000000005");
}
