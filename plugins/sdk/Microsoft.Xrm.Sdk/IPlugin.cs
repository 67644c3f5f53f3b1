using System;

namespace Microsoft.Xrm.Sdk;

/// <summary>Code that the platform runs at a step or behind a custom API.</summary>
public interface IPlugin
{
    void Execute(IServiceProvider serviceProvider);
}
