using System;

namespace Microsoft.Xrm.Sdk;

/// <summary>Gives the service under a user's rights; null means the system's.</summary>
public interface IOrganizationServiceFactory
{
    IOrganizationService CreateOrganizationService(Guid? userId);
}
